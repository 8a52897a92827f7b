import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';
import { nextRuns } from '#domain/scan-schedule.ts';
import type { ScanClock } from '../store/store.ts';

/** Every night at the instant that `instants.ts` names, of everything: what the seeded scans did. */
export const SCAN_CONFIGURATION: ScanConfiguration = {
  periodic: true,
  cycle: { every: 1, unit: 'day' },
  window: { from: 2, to: 6, timeZone: ACCOUNT_TIME_ZONE },
  excludedRepositories: [],
  addNewRepositories: true,
  timeRangeDays: 365,
  retentionDays: 365,
};

/** Whenever the world is opened, the next night is the first one that is not a thing of the past. */
export function scanClock(openedAt: number): ScanClock {
  const since = { after: openedAt, lastRunAt: openedAt };
  const at = nextRuns(SCAN_CONFIGURATION, since, 1)[0] ?? null;
  return { revision: 0, at: openedAt, nextRun: { configuration: SCAN_CONFIGURATION, at } };
}
