import type { Handlers } from '../handle.ts';
import { nextRunAt } from '../store/periodic-scan.ts';
import { progressOf } from '../store/scan-progress.ts';
import { imageScanState, iso } from '../store/subscription.ts';

export const scanActivityHandlers = {
  getScanActivity: ({ store, now }) => {
    const running = store.scans.filter(({ state }) => state === 'running');
    const ends = store.scans.flatMap(({ endedAt }) => endedAt ?? []);
    const nextRun = imageScanState(store, now) === 'active' ? nextRunAt(store) : null;
    return {
      revision: store.scanClock.revision,
      running: running.map((task) => progressOf(store, task, now)),
      runningFixes: store.fixes.filter(({ endedAt }) => endedAt === null).map(({ id }) => id),
      lastFinishedAt: ends.length ? iso(Math.max(...ends)) : null,
      nextRunAt: nextRun === null ? null : iso(nextRun),
      vulnerabilityDataAt: store.vulnerabilityDataAt,
    };
  },
} satisfies Pick<Handlers, 'getScanActivity'>;
