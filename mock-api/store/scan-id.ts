/** What the scan after a fix is called. */
export function fixScanId(fixId: string): string {
  return `scan-of-${fixId}`;
}

/** What a scan is called that no caller has named: the instant of its start (epoch ms). */
export function scanId(start: number): string {
  return `scan-${new Date(start).toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
}
