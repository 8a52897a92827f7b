import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { listRegions } from '#contract/regions.ts';
import { RegionCard } from './region-card.tsx';
import { RegionRules } from './region-rules.tsx';
import { RegionUnscannable } from './region-unscannable.tsx';

/** Where scans look, at both sites: what they cannot reach, the regions, and the rules of the network. */
export function Regions() {
  const regions = useQuery(apiQuery(listRegions, {}));
  return (
    <>
      <RegionUnscannable instances={regions.data?.unscannable ?? []} />
      <RegionCard query={regions} />
      <RegionRules />
    </>
  );
}
