import { SITE_LABELS, SITES } from '#domain/region.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Select } from '#ui/select.tsx';
import { useMediaQuery } from '#ui/use-media-query.ts';
import { useSite } from './use-site.ts';

const OPTIONS = SITES.map((site) => ({ value: site, label: SITE_LABELS[site] }));

/** Filters every list to one of the two sites (product-facts 2.1). */
export function SiteSwitch() {
  const [site, setSite] = useSite();
  const Choice = useMediaQuery('(max-width: 767px)') ? Select : Segmented;
  return (
    <Choice label="Site" options={OPTIONS} value={site} onChange={(next) => void setSite(next)} />
  );
}
