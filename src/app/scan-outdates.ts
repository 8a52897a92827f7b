import { listUncheckedImages } from '#contract/images.ts';
import { listVulnerabilityHistory } from '#contract/handling.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse, listQuotaLedger } from '#contract/quota-ledger.ts';
import { listRegions } from '#contract/regions.ts';
import { getRiskCounts, getVulnerabilityFacets } from '#contract/risk-counts.ts';
import { planScope } from '#contract/scan-plans.ts';
import { getScan, listScanJobs, listScans } from '#contract/scans.ts';
import {
  getVulnerability,
  listAffectedImages,
  listVulnerabilities,
  listVulnerableImages,
  listVulnerablePackages,
} from '#contract/vulnerabilities.ts';

/** What changes with every unit that a scan uses. */
export const UNITS_OUTDATE = [getQuota, getQuotaUse];

/** What has to be asked again when a scan has ended: figures, lists, and what it found. */
export const SCAN_OUTDATES = [
  ...UNITS_OUTDATE,
  listQuotaLedger,
  listRegions,
  getRiskCounts,
  getVulnerabilityFacets,
  planScope,
  getScan,
  listScanJobs,
  listScans,
  listUncheckedImages,
  listVulnerabilities,
  listVulnerablePackages,
  listVulnerableImages,
  getVulnerability,
  listAffectedImages,
  listVulnerabilityHistory,
];
