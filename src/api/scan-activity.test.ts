import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScanActivity } from '#contract/scan-activity.ts';
import { endedSince, newest } from './scan-activity.ts';

function report(revision: number, running: readonly string[] = []): ScanActivity {
  return {
    revision,
    running: running.map((id) => ({
      id,
      revision,
      state: 'running',
      images: 3,
      counts: { queued: 1, running: 1, done: 1, failed: 0, 'left-out': 0 },
      unitsUsed: 1,
      unitsExpected: 2,
      startedAt: '2026-11-23T01:00:00.000Z',
      expectedEndAt: '2026-11-23T01:10:00.000Z',
      endedAt: null,
    })),
    runningFixes: [],
    lastFinishedAt: null,
    nextRunAt: null,
    vulnerabilityDataAt: '2026-11-22T22:00:00.000Z',
  };
}

test.each([
  ['nothing is known', undefined, 3, 3],
  ['it is newer', 3, 4, 4],
  ['it is late', 4, 3, 4],
] as const)('%s', (_, known, incoming, shown) => {
  expect(newest(known && report(known), report(incoming)).revision).toBe(shown);
});

test('however often and in whatever order reports come, the last one is shown in the end', () => {
  const last = report(20, ['last']);
  const events = fc
    .array(fc.nat({ max: 19 }), { maxLength: 40 })
    .map((revisions) => [...revisions.map((revision) => report(revision)), last, last])
    .chain((reports) => fc.shuffledSubarray(reports, { minLength: reports.length }));
  fc.assert(
    fc.property(events, (reports) => {
      expect(reports.reduce<ScanActivity | undefined>(newest, undefined)).toEqual(last);
    }),
  );
});

test('what is lost is made up for by the next answer', () => {
  const events = fc.array(fc.nat({ max: 19 }).map((revision) => report(revision)));
  fc.assert(
    fc.property(events, (reports) => {
      const known = reports.reduce<ScanActivity | undefined>(newest, undefined);
      expect(newest(known, report(20))).toEqual(report(20));
    }),
  );
});

test('a scan that is not among the running ones any more has ended', () => {
  expect(endedSince(report(1, ['a', 'b']), report(2, ['b', 'c']))).toEqual(['a']);
  expect(endedSince(undefined, report(2, ['b']))).toEqual([]);
});
