import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextRuns } from './scan-schedule.ts';
import { zonedDay } from './zoned-time.ts';

type Case = {
  name: string;
  every?: number;
  unit?: 'day' | 'hour';
  window: readonly [from: number, to: number, timeZone: string];
  after: string;
  last?: string;
  runs: readonly string[];
};

const CASES: readonly Case[] = [
  {
    name: 'every night in a zone without clock changes',
    window: [2, 6, 'Asia/Shanghai'],
    last: '2026-11-22T18:00:00Z',
    after: '2026-11-23T01:14:00Z',
    runs: ['2026-11-23T18:00:00Z', '2026-11-24T18:00:00Z', '2026-11-25T18:00:00Z'],
  },
  {
    name: 'every third day goes over the end of a month',
    every: 3,
    window: [9, 13, 'Asia/Singapore'],
    last: '2026-11-23T01:00:00Z',
    after: '2026-11-23T01:14:00Z',
    runs: ['2026-11-26T01:00:00Z', '2026-11-29T01:00:00Z', '2026-12-02T01:00:00Z'],
  },
  {
    name: 'a window across midnight',
    window: [22, 4, 'Asia/Shanghai'],
    last: '2026-11-22T14:00:00Z',
    after: '2026-11-23T01:14:00Z',
    runs: ['2026-11-23T14:00:00Z', '2026-11-24T14:00:00Z', '2026-11-25T14:00:00Z'],
  },
  {
    name: 'a run after midnight belongs to the window of the evening before',
    window: [22, 4, 'Asia/Shanghai'],
    last: '2026-11-22T18:30:00Z',
    after: '2026-11-23T01:14:00Z',
    runs: ['2026-11-23T14:00:00Z'],
  },
  {
    name: 'without a last run the window that is open now will do',
    window: [22, 4, 'Asia/Shanghai'],
    after: '2026-11-23T16:30:00Z',
    runs: ['2026-11-23T16:30:00.001Z', '2026-11-24T14:00:00Z'],
  },
  {
    name: 'every six hours, only while the window is open',
    every: 6,
    unit: 'hour',
    window: [0, 12, 'UTC'],
    last: '2026-11-23T01:00:00Z',
    after: '2026-11-23T01:14:00Z',
    runs: ['2026-11-23T07:00:00Z', '2026-11-24T00:00:00Z', '2026-11-24T06:00:00Z'],
  },
  {
    name: 'equal hours are the whole day',
    every: 10,
    unit: 'hour',
    window: [2, 2, 'UTC'],
    last: '2026-11-23T01:00:00Z',
    after: '2026-11-23T01:14:00Z',
    runs: ['2026-11-23T11:00:00Z', '2026-11-23T21:00:00Z', '2026-11-24T07:00:00Z'],
  },
  {
    name: 'New York, autumn: the hour that comes twice is its first time',
    window: [1, 5, 'America/New_York'],
    last: '2026-10-30T05:00:00Z',
    after: '2026-10-30T06:00:00Z',
    runs: ['2026-10-31T05:00:00Z', '2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z'],
  },
  {
    name: 'New York, spring: the hour that is skipped starts after the gap',
    window: [2, 5, 'America/New_York'],
    last: '2027-03-12T07:00:00Z',
    after: '2027-03-12T08:00:00Z',
    runs: ['2027-03-13T07:00:00Z', '2027-03-14T07:00:00Z', '2027-03-15T06:00:00Z'],
  },
  {
    name: 'Berlin, spring: 02:00 does not exist on 28 March 2027',
    window: [2, 6, 'Europe/Berlin'],
    last: '2027-03-26T01:00:00Z',
    after: '2027-03-26T02:00:00Z',
    runs: ['2027-03-27T01:00:00Z', '2027-03-28T01:00:00Z', '2027-03-29T00:00:00Z'],
  },
  {
    name: 'Lord Howe, spring: half an hour is skipped, so 02:00 becomes 02:30',
    window: [2, 6, 'Australia/Lord_Howe'],
    last: '2026-10-01T15:30:00Z',
    after: '2026-10-01T16:00:00Z',
    runs: ['2026-10-02T15:30:00Z', '2026-10-03T15:30:00Z', '2026-10-04T15:00:00Z'],
  },
  {
    name: 'Lord Howe, autumn: half an hour comes twice',
    window: [1, 6, 'Australia/Lord_Howe'],
    last: '2027-04-01T14:00:00Z',
    after: '2027-04-01T15:00:00Z',
    runs: ['2027-04-02T14:00:00Z', '2027-04-03T14:00:00Z', '2027-04-04T14:30:00Z'],
  },
];

test.each(CASES)('$name', ({ every = 1, unit = 'day', window, after, last, runs }) => {
  const [from, to, timeZone] = window;
  const found = nextRuns(
    { periodic: true, cycle: { every, unit }, window: { from, to, timeZone } },
    { after: Date.parse(after), lastRunAt: last === undefined ? null : Date.parse(last) },
    runs.length,
  );
  const wanted = runs.map((run) => new Date(run).toISOString());
  expect(found.map((run) => new Date(run).toISOString())).toEqual(wanted);
});

test('none when periodic scans are off', () => {
  const window = { from: 2, to: 6, timeZone: 'UTC' };
  const schedule = { periodic: false, cycle: { every: 1, unit: 'day' }, window } as const;
  expect(nextRuns(schedule, { after: 0, lastRunAt: null }, 3)).toEqual([]);
});

describe('of any schedule', () => {
  const zones = [
    'Asia/Shanghai',
    'America/New_York',
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'UTC',
  ];
  const schedules = fc.record({
    periodic: fc.constant(true),
    cycle: fc.record({ every: fc.integer({ min: 1, max: 30 }), unit: fc.constant('day' as const) }),
    window: fc.record({
      from: fc.integer({ min: 0, max: 23 }),
      to: fc.integer({ min: 0, max: 23 }),
      timeZone: fc.constantFrom(...zones),
    }),
  });
  const instants = fc.integer({
    min: Date.parse('2026-01-01T00:00:00Z'),
    max: Date.parse('2028-01-01T00:00:00Z'),
  });

  test('runs come one after the other, on days that are a cycle apart', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, after) => {
        const runs = nextRuns(schedule, { after, lastRunAt: null }, 5);
        expect(runs[0]).toBeGreaterThan(after);
        const { timeZone } = schedule.window;
        const days = runs.slice(1).map((run) => Date.parse(zonedDay(run, timeZone)) / 86_400_000);
        for (const [place, day] of days.slice(1).entries())
          expect(day - days[place]!).toBe(schedule.cycle.every);
      }),
    );
  });
});
