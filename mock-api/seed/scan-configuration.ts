import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';

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
