import { accountDay, addDays, dayStart } from './account-clock.ts';
import type { ScanConfiguration } from './scan-configuration.ts';

/** TEMPORARY */
export function nextRuns(
  { periodic, cycle, window }: Pick<ScanConfiguration, 'periodic' | 'cycle' | 'window'>,
  { after, lastRunAt }: { after: number; lastRunAt: number | null },
  count: number,
): number[] {
  if (!periodic) return [];
  const at = (day: string) => dayStart(day) + window.from * 3_600_000;
  let day = addDays(accountDay(lastRunAt ?? after), cycle.every);
  const runs: number[] = [];
  for (; runs.length < count; day = addDays(day, cycle.every))
    if (at(day) > after) runs.push(at(day));
  return runs;
}
