import { createSerializer } from 'nuqs/server';
import { riskListParsers, type RiskListView } from '#urls/risks.ts';

const { site: _site, view: _view, ...kept } = riskListParsers;
const serialize = createSerializer(kept);

/** What a saved view keeps of a list: its filter, grouping and order, not the site. */
export function viewQuery(view: RiskListView): string {
  return serialize(
    Object.fromEntries(Object.keys(kept).map((name) => [name, view[name as never]])),
  );
}
