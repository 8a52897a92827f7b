import { apiQuery } from '#api/query.ts';
import { listBatches, previewBatch } from '#contract/batches.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { listRiskHistory } from '#contract/handling.ts';
import { getRiskCounts, getRiskFacets } from '#contract/risk-counts.ts';
import { getRisk, listAffectedImages } from '#contract/risk-detail.ts';
import { listRisks, listRiskyImages, listRiskyPackages } from '#contract/risks.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';

/** One risk at a site, as the address names it. */
export type RiskAddress = { category: RiskCategory; id: string; site: Site };

export const riskDetails = ({ site, ...path }: RiskAddress) =>
  apiQuery(getRisk, { path, query: { site } });

export const affectedImages = ({ site, ...path }: RiskAddress) =>
  apiQuery(listAffectedImages, { path, query: { site, offset: 0, limit: 200 } });

export const riskHistory = ({ site, ...path }: RiskAddress) =>
  apiQuery(listRiskHistory, { path, query: { site } });

/** What a handling makes out of date: every list and count that shows a status. */
export const OUTDATED_BY_HANDLING: readonly Endpoint[] = [
  listRisks,
  listRiskyPackages,
  listRiskyImages,
  getRiskFacets,
  getRiskCounts,
  getRisk,
  listAffectedImages,
  listRiskHistory,
  previewBatch,
  listBatches,
];
