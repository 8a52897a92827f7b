import type { Store } from './store.ts';

const HOUR_MS = 3_600_000;

/**
 * When the last periodic scan started (epoch ms); null when there was none before `now`. The seed does
 * not say who started a scan: those of the schedule begin when a window opens, which is at a full hour.
 */
export function lastRunAt({ scans }: Store, now: number): number | null {
  const starts = scans.map(({ startedAt }) => new Date(startedAt).getTime());
  const periodic = starts.filter((at) => at <= now && at % HOUR_MS === 0);
  return periodic.length === 0 ? null : Math.max(...periodic);
}
