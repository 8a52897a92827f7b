import type { EndpointId } from '#contract/endpoints.ts';

const named = (ids: readonly EndpointId[]) => ids.map((id) => ({ id }));

/** What changes with every unit that a scan uses. */
export const UNITS_OUTDATE = named(['getQuota', 'getQuotaUse']);

/**
 * What has to be asked again when a scan has ended: figures, lists, and what it found. By name, so that
 * the frame does not load the contract of every view.
 */
export const SCAN_OUTDATES = named([
  'getQuota',
  'getQuotaUse',
  'listQuotaLedger',
  'listRegions',
  'getOverview',
  'getRiskTotals',
  'getRiskCounts',
  'getRiskFacets',
  'planScope',
  'getScan',
  'listScanJobs',
  'listScans',
  'listFixes',
  'getFix',
  'listFixedRisks',
  'listUncheckedImages',
  'listRegistries',
  'listImages',
  'listImageRepositories',
  'getImage',
  'listImageRisks',
  'listImageScans',
  'compareImages',
  'getBlindSpots',
  'listRisks',
  'listRiskyPackages',
  'listRiskyImages',
  'getRisk',
  'listAffectedImages',
  'listRiskHistory',
]);
