import { BASELINE_ITEMS } from '#domain/baseline-checks.ts';
import { BUILD_CHECK_KEYS } from '#domain/build-checks.ts';
import { SENSITIVE_FILE_RULES } from '#domain/sensitive-file-rules.ts';
import { personWithRole } from '../people.ts';
import type { SettingsRecord } from '../store/store.ts';
import { APPLICATION_IDS } from './clusters.ts';
import { daysBefore } from './instants.ts';

/** Every check is selected, as it is by default (product-facts 4); nothing is fixed by itself. */
export function buildSettings(epoch: number): SettingsRecord {
  return {
    version: 1,
    savedAt: daysBefore(epoch, 1.4),
    savedBy: personWithRole('admin').name,
    sections: {
      baseline: { items: BASELINE_ITEMS },
      sensitiveFiles: { on: true, rules: SENSITIVE_FILE_RULES },
      buildInstructions: { rules: BUILD_CHECK_KEYS },
      runtime: { applications: [...APPLICATION_IDS] },
      automaticFixing: { on: false, everyDays: 7, repositories: [], timeRangeDays: 30 },
    },
    knownRepositories: null,
  };
}
