export const SCANS_PATH = '/scans';

/** Address of one scan. Apart from what views of scans keep in theirs, because every page loads it. */
export function scanAddress(scanId: string): string {
  return `${SCANS_PATH}/${encodeURIComponent(scanId)}`;
}
