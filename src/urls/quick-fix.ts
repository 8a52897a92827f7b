import { createSerializer } from 'nuqs/server';
import { siteOfRegion, type RegionId } from '#domain/region.ts';
import { riskActParser, riskListParsers, SYSTEM_VULNERABILITIES_PATH } from './risks.ts';

const serializeAct = createSerializer({ ...riskListParsers, do: riskActParser });

/** Address of the quick fix of one image: its system vulnerabilities, with the question over them. */
export function quickFixUrl({ digest, regionId }: { digest: string; regionId: RegionId }): string {
  const site = siteOfRegion(regionId);
  const view = { site, q: `digest:${digest}`, fix: ['quick-fix' as const], do: 'fix' as const };
  return SYSTEM_VULNERABILITIES_PATH + serializeAct(view);
}
