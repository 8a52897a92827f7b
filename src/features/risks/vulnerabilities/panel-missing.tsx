import { Link } from 'react-router';
import { SITE_LABELS, type Site } from '#domain/region.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { systemVulnerabilitiesUrl } from '#urls/system-vulnerabilities.ts';

const OTHER = { china: 'outside-china', 'outside-china': 'china' } as const satisfies Record<
  Site,
  Site
>;

/** No image of this site has it. The other site is one step away: links often cross sites. */
export function PanelMissing({ id, site }: { id: string; site: Site }) {
  const other = OTHER[site];
  return (
    <EmptyState
      icon="search"
      title={`${id} was not found at the site ${SITE_LABELS[site]}`}
      actions={
        <Link className="link" to={systemVulnerabilitiesUrl({ site: other }, id)}>
          Look at the site {SITE_LABELS[other]}
        </Link>
      }
    >
      No scanned image of this site has it. It may exist at the other site, or the address may hold
      a typing error.
    </EmptyState>
  );
}
