import type { RiskFacet } from '#contract/risk-filter.ts';
import { AGE_BAND_FACTS } from '#domain/age-band.ts';
import { regionById } from '#domain/region.ts';
import { RISK_STATUS_LABELS } from '#domain/risk-status.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Priority } from '#domain/severity.ts';
import { severityWord } from '#domain/severity-word.ts';
import { VULNERABILITY_TAG_FACTS } from '#domain/vulnerability-tag.ts';
import { categoryView } from './category-views.ts';
import { FIX_STATE_LABELS } from '#components/fix-state.tsx';

/** A facet as data: its name on the chip, and how each value reads. */
export type FacetFacts = { label: string; valueLabel: (value: string) => string };

/** Reads a label from a table of facts; an unknown value of a newer server reads as itself. */
const from =
  <T extends { label: string }>(facts: Readonly<Record<string, T>>) =>
  (value: string) =>
    facts[value]?.label ?? value;

const asItIs = (value: string) => value;

const FACET_FACTS = {
  status: {
    label: 'Status',
    valueLabel: (value) => (RISK_STATUS_LABELS as Record<string, string>)[value] ?? value,
  },
  priority: { label: 'Priority', valueLabel: asItIs },
  fix: {
    label: 'Fix',
    valueLabel: (value) => (FIX_STATE_LABELS as Record<string, string>)[value] ?? value,
  },
  tag: { label: 'Exploit', valueLabel: from(VULNERABILITY_TAG_FACTS) },
  region: { label: 'Region', valueLabel: (value) => regionById(value)?.label ?? value },
  repository: { label: 'Repository', valueLabel: asItIs },
  os: { label: 'System', valueLabel: asItIs },
  class: { label: 'Class', valueLabel: asItIs },
  age: { label: 'Age', valueLabel: from(AGE_BAND_FACTS) },
  assignee: { label: 'Assignee', valueLabel: asItIs },
} as const satisfies Record<RiskFacet, FacetFacts>;

/** A facet in the words of a category. Values of `assignee` are ids, which `nameOf` reads. */
export function facetFacts(
  facet: RiskFacet,
  category: RiskCategory,
  nameOf: (personId: string) => string,
): FacetFacts {
  if (facet === 'assignee') return { ...FACET_FACTS.assignee, valueLabel: nameOf };
  const { severityHeader, classLabel } = categoryView(category);
  if (facet === 'class' && classLabel) return { ...FACET_FACTS.class, label: classLabel };
  if (facet !== 'priority') return FACET_FACTS[facet];
  const valueLabel = (value: string) => severityWord(category, value as Priority) ?? value;
  return { label: severityHeader, valueLabel };
}
