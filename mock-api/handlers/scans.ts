import type { Scan } from '#contract/scans.ts';
import { SCAN_STARTERS, SCAN_STATES } from '#domain/scan-state.ts';
import type { Handlers } from '../handle.ts';
import { isIn } from '../store/is-in.ts';
import { page } from '../store/page.ts';
import { scanById } from '../store/plan-target.ts';
import { toJob, toScan, toScanDetail } from '../store/scan-answer.ts';
import { stopScan } from '../store/scan-steps.ts';
import { startScan } from '../store/start-scan.ts';
import { tally } from '../store/tally.ts';

export const scanHandlers = {
  listScans: ({ store, now, query }) => {
    const all = store.scans
      .toSorted((one, other) => other.startedAt - one.startedAt)
      .map((task) => toScan(store, task, now));
    const rows = all.filter(
      ({ starter, state }) => isIn(query.starter, starter) && isIn(query.state, state),
    );
    return {
      rows: page(rows, query),
      total: rows.length,
      byStarter: tally(SCAN_STARTERS, all, ({ starter }: Scan) => starter),
      byState: tally(SCAN_STATES, all, ({ state }: Scan) => state),
    };
  },

  getScan: ({ store, now, path }) => toScanDetail(store, scanById(store, path.id), now),

  listScanJobs: ({ store, now, path, query }) => {
    const part = (query.q ?? '').trim().toLowerCase();
    const task = scanById(store, path.id);
    const rows = task.jobs
      .filter(({ state }) => isIn(query.state, state))
      .map((job) => toJob(store, task, job, now))
      .filter((job) =>
        `${job.namespace}/${job.repository}:${job.tag}\n${job.digest}`.toLowerCase().includes(part),
      );
    return { rows: page(rows, query), total: rows.length };
  },

  startScan: ({ store, now, person, path, body }) =>
    toScanDetail(store, startScan(store, path.id, body, { now, person }), now),

  cancelScan: ({ store, now, person, path }) => {
    const task = scanById(store, path.id);
    if (task.state === 'running') {
      task.cancelledBy = person;
      stopScan(store, task, now);
    }
    return toScanDetail(store, task, now);
  },
} satisfies Pick<Handlers, 'listScans' | 'getScan' | 'listScanJobs' | 'startScan' | 'cancelScan'>;
