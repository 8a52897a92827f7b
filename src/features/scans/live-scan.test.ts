import { expect, test } from 'vitest';
import type { ScanActivity } from '#contract/scan-activity.ts';
import type { ScanProgress } from '#contract/scan-progress.ts';
import type { ScanDetail } from '#contract/scans.ts';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { missingRevision, withReport } from './live-scan.ts';

const progress = (revision: number, done: number): ScanProgress => ({
  id: 'a',
  revision,
  state: 'running',
  images: 10,
  counts: { queued: 10 - done, running: 0, done, failed: 0, 'left-out': 0 },
  unitsUsed: done,
  unitsExpected: 10 - done,
  startedAt: '2026-11-23T09:00:00.000Z',
  expectedEndAt: '2026-11-23T09:10:00.000Z',
  endedAt: null,
});
const scan = (revision: number, done: number, state: ScanDetail['state'] = 'running') =>
  ({
    ...progress(revision, done),
    state,
    starter: 'console',
    startedBy: 'Wei Chen',
    target: { kind: 'scope', ...WHOLE_SCOPE },
    limitAt: '2026-11-23T13:00:00.000Z',
    cancelledBy: null,
    skipped: [],
    failures: [],
    remains: { failed: 0, 'left-out': 0 },
    asOf: '2026-11-23T09:01:00.000Z',
  }) satisfies ScanDetail;
const activity = (revision: number, ...running: ScanProgress[]): ScanActivity => ({
  revision,
  running,
  runningFixes: [],
  lastFinishedAt: null,
  nextRunAt: null,
  vulnerabilityDataAt: '2026-11-23T00:00:00.000Z',
});

test.each([
  ['the report is newer', scan(5, 2), activity(9, progress(8, 4)), 8, 4],
  ['the report is older', scan(8, 4), activity(5, progress(5, 2)), null, 4],
  ['both are the same', scan(8, 4), activity(9, progress(8, 4)), null, 4],
  ['it has ended since', scan(8, 4), activity(12), 12, 4],
  ['the activity is from before its start', scan(8, 0), activity(7), null, 0],
  [
    'it has ended, and an older report comes late',
    scan(12, 10, 'done'),
    activity(8, progress(8, 4)),
    null,
    10,
  ],
  ['only another scan runs', scan(8, 4), activity(9, { ...progress(9, 1), id: 'b' }), 9, 4],
] as const)('%s', (_, details, report, missing, done) => {
  expect(missingRevision(details, report)).toBe(missing);
  expect(withReport(details, report).counts.done).toBe(done);
});

test('without any report the details stand', () => {
  expect(withReport(scan(5, 2), undefined)).toEqual(scan(5, 2));
});
