import type { RiskSelection } from '#contract/batches.ts';
import { type PickGroup } from '#domain/risk-pick.ts';
import { findingKey } from './finding-row.ts';
import { selectRisks } from './select-risks.ts';
import type { Finding, Store } from './store.ts';

/** What a row of each grouping is called by. */
export const ROW_KEYS: Record<PickGroup, (finding: Finding) => string> = {
  risk: ({ riskId }) => riskId,
  package: (finding) => finding.package,
  image: ({ image }) => image.digest,
  finding: findingKey,
};

/** Keys of the rows of a list that some risks are in. */
export function rowsOf(findings: readonly Finding[], group: PickGroup): Set<string> {
  return new Set(findings.map(ROW_KEYS[group]));
}

/** The risks that match a filter at an instant (epoch ms), in the rows that were picked. */
export function selectedFindings(
  store: Store,
  { filter, group, pick }: RiskSelection,
  now: number,
): Finding[] {
  const keys = new Set(pick.keys);
  return selectRisks(store, filter, now).matching.filter(
    (finding) => keys.has(ROW_KEYS[group](finding)) === (pick.kind === 'only'),
  );
}
