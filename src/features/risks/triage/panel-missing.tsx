import { Link } from 'react-router';
import { SITE_LABELS, type Site } from '#domain/region.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { RiskAddress } from './panel-queries.ts';
import { risksUrl } from '#urls/risks.ts';

const OTHER = { china: 'outside-china', 'outside-china': 'china' } as const satisfies Record<
  Site,
  Site
>;

/** No image of this site has it. The other site is one step away: links often cross sites. */
export function PanelMissing({ address: { category, id, site } }: { address: RiskAddress }) {
  const other = OTHER[site];
  return (
    <EmptyState
      icon="search"
      title={`${id} was not found at the site ${SITE_LABELS[site]}`}
      actions={
        <Link className="link" to={risksUrl(category, { site: other }, id)}>
          Look at the site {SITE_LABELS[other]}
        </Link>
      }
    >
      No scanned image of this site has it. It may exist at the other site, or the address may hold
      a typing error.
    </EmptyState>
  );
}
