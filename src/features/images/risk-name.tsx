import { VULNERABILITY_CATEGORIES, type RiskCategory } from '#domain/risk-category.ts';

type RiskNameProps = { risk: { category: RiskCategory; riskId: string; title: string } };

/** What a risk is called: vulnerabilities have an id that people know, the others a title. */
export function RiskName({ risk: { category, riskId, title } }: RiskNameProps) {
  return (
    <span data-hint={title}>
      {VULNERABILITY_CATEGORIES.includes(category) ? <span className="mono">{riskId} </span> : null}
      {title}
    </span>
  );
}
