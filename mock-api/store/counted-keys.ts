import type { CountingUnit } from '#domain/counting-unit.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Priority } from '#domain/severity.ts';

type Counted = { category: RiskCategory; riskId: string; image: string };

/**
 * What a risk counts as in a unit: two risks with one key are one. `index` tells risks apart. Ids are of
 * their category, so two categories never share a key.
 */
export const UNIT_KEYS: Record<CountingUnit, (risk: Counted, index: number) => string> = {
  vulnerability: ({ category, riskId }) => `${category} ${riskId}`,
  risk: (_, index) => String(index),
  image: ({ image }) => image,
};

type Found = Omit<Counted, 'image'> & { image: { digest: string } };

/** The key of each risk of one priority in a unit; null for risks of the others. */
export function keyIn(unit: CountingUnit, priority: Priority) {
  const index = new Map<object, number>();
  return (risk: Counted & { priority: Priority }): string | null => {
    if (risk.priority !== priority) return null;
    if (unit === 'risk' && !index.has(risk)) index.set(risk, index.size);
    return UNIT_KEYS[unit](risk, index.get(risk) ?? 0);
  };
}

/** How many some risks are in a unit. */
export function countIn(unit: CountingUnit, findings: readonly Found[]): number {
  const keys = findings.map(({ category, riskId, image }, index) =>
    UNIT_KEYS[unit]({ category, riskId, image: image.digest }, index),
  );
  return new Set(keys).size;
}
