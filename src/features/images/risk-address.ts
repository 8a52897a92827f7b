import { siteOfRegion, type RegionId } from '#domain/region.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { risksUrl } from '#urls/risks.ts';

/** Address of the panel of a risk, over the list that is narrowed to one image. */
export function riskAddress(
  { category, riskId }: { category: RiskCategory; riskId: string },
  { digest, regionId }: { digest: string; regionId: RegionId },
): string {
  const site = siteOfRegion(regionId);
  return risksUrl(category, { site, q: `digest:${digest}` }, riskId);
}
