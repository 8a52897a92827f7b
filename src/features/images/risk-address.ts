import { regionById, type RegionId } from '#domain/region.ts';
import { risksUrl } from '#urls/risks.ts';

/** Address of the panel of a vulnerability, over the list that is narrowed to one image. */
export function riskAddress(
  riskId: string,
  { digest, regionId }: { digest: string; regionId: RegionId },
): string {
  const site = regionById(regionId)?.site ?? 'china';
  return risksUrl('system-vulnerability', { site, q: `digest:${digest}` }, riskId);
}
