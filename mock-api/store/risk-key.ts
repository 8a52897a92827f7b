import type { RiskCategory } from '#domain/risk-category.ts';

/** Names a risk among those of all categories; ids are only unique in one. */
export function riskKey({ category, riskId }: { category: RiskCategory; riskId: string }): string {
  return `${category} ${riskId}`;
}
