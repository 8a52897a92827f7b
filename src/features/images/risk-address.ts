import { regionById, type RegionId } from '#domain/region.ts';
import { systemVulnerabilitiesUrl } from '#urls/system-vulnerabilities.ts';

/** Address of the panel of a vulnerability, over the list that is narrowed to one image. */
export function riskAddress(
  vulnerabilityId: string,
  { digest, regionId }: { digest: string; regionId: RegionId },
): string {
  const site = regionById(regionId)?.site ?? 'china';
  return systemVulnerabilitiesUrl({ site, q: `digest:${digest}` }, vulnerabilityId);
}
