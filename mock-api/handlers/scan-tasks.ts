import type { Handlers } from '../handle.ts';
import { progressAt, scanEnd } from '../store/scan-progress.ts';

export const scanTaskHandlers = {
  getScanActivity: ({ store, now }) => {
    const started = store.scans.filter(({ startedAt }) => Date.parse(startedAt) <= now);
    const ends = started.map(scanEnd).filter((end) => end <= now);
    return {
      running: started.filter((task) => scanEnd(task) > now).map((task) => progressAt(task, now)),
      lastFinishedAt: ends.length ? new Date(Math.max(...ends)).toISOString() : null,
      vulnerabilityDataAt: store.vulnerabilityDataAt,
    };
  },
} satisfies Pick<Handlers, 'getScanActivity'>;
