import { getQuota } from '#contract/quota.ts';
import { getQuotaUse, listQuotaLedger } from '#contract/quota-ledger.ts';
import { getRiskCounts } from '#contract/risk-counts.ts';
import { getScanActivity } from '#contract/scan-activity.ts';
import { planScope } from '#contract/scan-plans.ts';
import { listScans } from '#contract/scans.ts';

/** What the start, the stop or the end of a scan changes, wherever it is shown. */
export const SCAN_OUTDATES = [
  getScanActivity,
  listScans,
  planScope,
  getQuota,
  getQuotaUse,
  listQuotaLedger,
  getRiskCounts,
];
