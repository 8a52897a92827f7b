import type { RiskSelection } from '#contract/batches.ts';
import type { RiskAddress } from './panel-queries.ts';

/** The risks of one id, in all images of the site or in one, whatever the list is filtered by. */
export function fixSubject(
  { category, site, id }: RiskAddress,
  digest: string | null,
): RiskSelection {
  const q = digest === null ? {} : { q: `digest:${digest}` };
  return { filter: { category, site, ...q }, group: 'risk', pick: { kind: 'only', keys: [id] } };
}
