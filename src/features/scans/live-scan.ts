import type { ScanActivity } from '#contract/scan-activity.ts';
import type { ScanDetail } from '#contract/scans.ts';

/**
 * The revision that the details of a scan lack, as the activity tells it; null when they are up to date
 * or the activity is the older of the two.
 */
export function missingRevision(scan: ScanDetail, activity: ScanActivity): number | null {
  if (scan.state !== 'running') return null;
  const report = activity.running.find(({ id }) => id === scan.id);
  if (report) return report.revision > scan.revision ? report.revision : null;
  // A scan that is not there any more has ended, unless the activity is from before its start.
  return activity.revision >= scan.revision ? activity.revision : null;
}

/** The scan as the newer of the two answers tells it, whichever came first. */
export function withReport(scan: ScanDetail, activity: ScanActivity | undefined): ScanDetail {
  const report = activity?.running.find(({ id }) => id === scan.id);
  return report && report.revision > scan.revision && scan.state === 'running'
    ? { ...scan, ...report }
    : scan;
}
