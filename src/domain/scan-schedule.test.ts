import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './account-clock.ts';
import { nextRuns } from './scan-schedule.ts';
import { offsetAt, zonedDay } from './zoned-time.ts';

const at = (iso: string) => Date.parse(`${iso}Z`);
const HOUR = 3_600_000;

type Case = {
  zone: string;
  window: [from: number, to: number];
  every: number;
  unit: 'hour' | 'day';
  after: string;
  last: string | null;
};

function runs({ zone, window: [from, to], every, unit, after, last }: Case, count = 3): string[] {
  const schedule = { periodic: true, cycle: { every, unit }, window: { from, to, timeZone: zone } };
  const since = { after: at(after), lastRunAt: last === null ? null : at(last) };
  return nextRuns(schedule, since, count).map((run) => new Date(run).toISOString().slice(0, 16));
}

const NIGHTLY: Omit<Case, 'after' | 'last'> = {
  zone: 'Asia/Shanghai',
  window: [2, 6],
  every: 1,
  unit: 'day',
};

describe('without changes of the clock', () => {
  test('a day later at the start of the window, wherever in it the last run started', () => {
    const expected = ['2026-11-23T18:00', '2026-11-24T18:00', '2026-11-25T18:00'];
    const after = '2026-11-23T09:00:00';
    expect(runs({ ...NIGHTLY, after, last: '2026-11-22T18:00:00' })).toEqual(expected);
    expect(runs({ ...NIGHTLY, after, last: '2026-11-22T21:59:00' })).toEqual(expected);
  });

  test('a day later even when the window has moved towards the last run', () => {
    const moved: Case = {
      ...NIGHTLY,
      window: [8, 10],
      after: '2026-11-22T18:30:00',
      last: '2026-11-22T18:00:00',
    };
    expect(runs(moved, 1)).toEqual(['2026-11-24T00:00']);
  });

  test('three days later, over the end of a month and of a year', () => {
    const every3: Case = {
      ...NIGHTLY,
      every: 3,
      after: '2026-11-27T00:00:00',
      last: '2026-11-26T18:00:00',
    };
    expect(runs(every3)).toEqual(['2026-11-29T18:00', '2026-12-02T18:00', '2026-12-05T18:00']);
    const years = { ...every3, after: '2026-12-29T00:00:00', last: '2026-12-28T18:00:00' };
    expect(runs(years)).toEqual(['2026-12-31T18:00', '2027-01-03T18:00', '2027-01-06T18:00']);
  });

  test('what is overdue starts at once inside the window, else when it opens', () => {
    const last = '2026-11-10T18:00:00';
    expect(runs({ ...NIGHTLY, after: '2026-11-22T19:30:00', last }, 2)).toEqual([
      '2026-11-22T19:30',
      '2026-11-23T18:00',
    ]);
    expect(runs({ ...NIGHTLY, after: '2026-11-23T09:00:00', last }, 1)).toEqual([
      '2026-11-23T18:00',
    ]);
  });

  test('without a last run the first one is due at once', () => {
    expect(runs({ ...NIGHTLY, after: '2026-11-22T17:59:59', last: null }, 1)).toEqual([
      '2026-11-22T18:00',
    ]);
    expect(runs({ ...NIGHTLY, after: '2026-11-22T19:30:00', last: null }, 1)).toEqual([
      '2026-11-22T19:30',
    ]);
    expect(runs({ ...NIGHTLY, after: '2026-11-22T22:00:00', last: null }, 1)).toEqual([
      '2026-11-23T18:00',
    ]);
  });

  test('strictly after the instant that is asked for', () => {
    const schedule = {
      periodic: true,
      cycle: { every: 1, unit: 'day' as const },
      window: { from: 2, to: 6, timeZone: 'Asia/Shanghai' },
    };
    const after = at('2026-11-23T18:00:00');
    expect(nextRuns(schedule, { after, lastRunAt: after }, 1)).toEqual([at('2026-11-24T18:00:00')]);
    expect(nextRuns(schedule, { after, lastRunAt: null }, 1)).toEqual([after + 1]);
  });

  test('none while periodic scans are off', () => {
    const window = { from: 2, to: 6, timeZone: 'Asia/Shanghai' };
    const off = { periodic: false, cycle: { every: 1, unit: 'day' as const }, window };
    expect(nextRuns(off, { after: at('2026-11-23T09:00:00'), lastRunAt: null }, 3)).toEqual([]);
  });
});

describe('a window across midnight', () => {
  const night: Case = { ...NIGHTLY, window: [22, 4], after: '2026-11-23T09:00:00', last: null };

  test('a run after midnight belongs to the day before', () => {
    expect(runs({ ...night, after: '2026-11-23T19:00:00', last: '2026-11-23T18:30:00' })).toEqual([
      '2026-11-24T14:00',
      '2026-11-25T14:00',
      '2026-11-26T14:00',
    ]);
  });

  test('is open after midnight', () => {
    expect(runs({ ...night, after: '2026-11-23T19:59:00' }, 1)).toEqual(['2026-11-23T19:59']);
    expect(runs({ ...night, after: '2026-11-23T20:00:00' }, 1)).toEqual(['2026-11-24T14:00']);
  });

  test('equal hours are the whole day', () => {
    const whole: Case = {
      ...night,
      window: [5, 5],
      every: 12,
      unit: 'hour',
      last: '2026-11-23T00:10:00',
    };
    expect(runs(whole)).toEqual(['2026-11-23T12:10', '2026-11-24T00:10', '2026-11-24T12:10']);
  });
});

describe('cycles of hours', () => {
  const hourly: Case = {
    ...NIGHTLY,
    every: 2,
    unit: 'hour',
    after: '2026-11-22T18:30:00',
    last: '2026-11-22T18:10:00',
  };

  test('wait for the next window where they fall outside', () => {
    expect(runs(hourly, 4)).toEqual([
      '2026-11-22T20:10',
      '2026-11-23T18:00',
      '2026-11-23T20:00',
      '2026-11-24T18:00',
    ]);
  });

  test('are elapsed hours, also over a change of the clock', () => {
    const change: Case = {
      ...hourly,
      zone: 'America/New_York',
      window: [0, 0],
      every: 6,
      after: '2026-10-31T22:01:00',
      last: '2026-10-31T22:00:00',
    };
    expect(runs(change)).toEqual(['2026-11-01T04:00', '2026-11-01T10:00', '2026-11-01T16:00']);
  });
});

/* Local times before and after: 02:00 is 06:00 and 07:00 UTC in New York, 15:30 and 15:00 on Lord Howe. */
describe('over a change of the clock', () => {
  const daily = (zone: string, from: number, to: number, last: string): Case => ({
    zone,
    window: [from, to],
    every: 1,
    unit: 'day',
    after: last,
    last,
  });

  test.each<[string, Case, string[]]>([
    [
      'New York in autumn',
      daily('America/New_York', 2, 6, '2026-10-31T06:00:00'),
      ['2026-11-01T07:00', '2026-11-02T07:00', '2026-11-03T07:00'],
    ],
    [
      'the hour that happens twice starts once',
      daily('America/New_York', 1, 2, '2026-10-31T05:00:00'),
      ['2026-11-01T05:00', '2026-11-02T06:00', '2026-11-03T06:00'],
    ],
    [
      'New York in spring, in the gap',
      daily('America/New_York', 2, 6, '2027-03-13T07:00:00'),
      ['2027-03-14T07:00', '2027-03-15T06:00', '2027-03-16T06:00'],
    ],
    [
      'a window that the clock leaps over',
      daily('Europe/Berlin', 2, 3, '2027-03-27T01:00:00'),
      ['2027-03-28T01:00', '2027-03-29T00:00', '2027-03-30T00:00'],
    ],
    [
      'Berlin in autumn',
      daily('Europe/Berlin', 2, 3, '2026-10-24T00:00:00'),
      ['2026-10-25T00:00', '2026-10-26T01:00', '2026-10-27T01:00'],
    ],
    [
      'Lord Howe in spring, half an hour',
      daily('Australia/Lord_Howe', 2, 6, '2026-10-02T15:30:00'),
      ['2026-10-03T15:30', '2026-10-04T15:00', '2026-10-05T15:00'],
    ],
    [
      'Lord Howe in autumn, half an hour',
      daily('Australia/Lord_Howe', 2, 6, '2027-04-02T15:00:00'),
      ['2027-04-03T15:30', '2027-04-04T15:30', '2027-04-05T15:30'],
    ],
    [
      'midnight and the gap',
      daily('Europe/Berlin', 22, 4, '2027-03-26T21:00:00'),
      ['2027-03-27T21:00', '2027-03-28T20:00', '2027-03-29T20:00'],
    ],
  ])('%s', (_, schedule, expected) => {
    expect(runs(schedule)).toEqual(expected);
  });
});

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'];
const schedules = fc.record({
  periodic: fc.constant(true),
  cycle: fc.oneof(
    fc.record({ every: fc.integer({ min: 1, max: 31 }), unit: fc.constant('day' as const) }),
    fc.record({ every: fc.integer({ min: 1, max: 72 }), unit: fc.constant('hour' as const) }),
  ),
  window: fc.record({
    from: fc.integer({ min: 0, max: 23 }),
    to: fc.integer({ min: 0, max: 23 }),
    timeZone: fc.constantFrom(...ZONES),
  }),
});
const instants = fc.integer({ min: at('2026-09-01T00:00:00'), max: at('2027-05-01T00:00:00') });

test('runs go forward, inside the window, never closer than the cycle allows', () => {
  fc.assert(
    fc.property(schedules, instants, (schedule, after) => {
      const { cycle, window } = schedule;
      const found = nextRuns(schedule, { after, lastRunAt: null }, 6);
      expect(found).toHaveLength(6);
      for (const [index, run] of found.entries()) {
        const before = found[index - 1];
        expect(run).toBeGreaterThan(before ?? after);
        expect(isInside(run, window)).toBe(true);
        if (before === undefined) continue;
        if (cycle.unit === 'hour') expect(run - before).toBeGreaterThanOrEqual(cycle.every * HOUR);
        else expect(opened(run, window)).toBe(addDays(opened(before, window), cycle.every));
      }
    }),
    { numRuns: 300 },
  );
});

type Window = { from: number; to: number; timeZone: string };

const hourOf = (run: number, { timeZone }: Window) =>
  new Date(run + offsetAt(run, timeZone)).getUTCHours();

/** Or just after a leap of the clock over the hour in which the window opens. */
function isInside(run: number, window: Window): boolean {
  const { from, to, timeZone } = window;
  const hour = hourOf(run, window);
  const open = from < to ? hour >= from && hour < to : hour >= from || hour < to || from === to;
  return open || offsetAt(run - 1, timeZone) < offsetAt(run, timeZone);
}

/** The day on which the window of a run opened. */
function opened(run: number, window: Window): string {
  const day = zonedDay(run, window.timeZone);
  const leapt = offsetAt(run - 1, window.timeZone) < offsetAt(run, window.timeZone);
  return hourOf(run, window) < window.from && !leapt && window.to <= window.from
    ? addDays(day, -1)
    : day;
}
