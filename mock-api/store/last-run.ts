import type { Store } from './store.ts';

/** When the last scan of the account started (epoch ms); null when none has yet. */
export function lastRunAt({ scans }: Store, now: number): number | null {
  const starts = scans.map(({ startedAt }) => Date.parse(startedAt)).filter((at) => at <= now);
  return starts.length === 0 ? null : Math.max(...starts);
}
