import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CLOSING_CAUSES,
  explainChange,
  fixesByKey,
  isOpenAt,
  openOverTime,
  OPENING_CAUSES,
  partsByKey,
  TURN_CAUSES,
  type RiskLife,
  type Turn,
} from './risk-life.ts';

const opened = (at: number, cause: Turn['cause'] = 'new-image'): Turn => ({
  at,
  open: true,
  cause,
});
const closed = (at: number, cause: Turn['cause'] = 'fixed'): Turn => ({ at, open: false, cause });

type Named = RiskLife & { key: string };
const life = (key: string, ...turns: Turn[]): Named => ({
  key,
  turns,
  firstSeenMs: turns[0]?.at ?? 0,
});
const keyOf = ({ key }: Named) => key;

const NONE = Object.fromEntries(TURN_CAUSES.map((cause) => [cause, 0]));

test('a risk is open from its turn on, and not before', () => {
  const one = life('a', opened(10), closed(20), opened(30, 'reopened'));
  expect([9, 10, 19, 20, 29, 30].map((at) => isOpenAt(one, at))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
  ]);
});

test('what counts as one is open as long as any of its risks is', () => {
  const lives = [life('a', opened(10), closed(30)), life('a', opened(20)), life('b', opened(25))];
  expect(openOverTime(lives, [5, 10, 20, 25, 30, 99], keyOf)).toEqual([0, 1, 1, 2, 2, 2]);
});

test('each cause of a change has its part', () => {
  const lives = [
    life('was there, was fixed', opened(1), closed(15)),
    life('was there, is being fixed', opened(1), closed(15, 'being-fixed')),
    life('was there, was handled', opened(1), closed(15, 'handled')),
    life('its image is gone', opened(1), closed(15, 'removed-image')),
    life('came with an image', opened(15)),
    life('was published', opened(15, 'newly-published')),
    life('came back', opened(1), closed(5, 'handled'), opened(15, 'reopened')),
    life('came and went', opened(12), closed(15)),
    life('went and came', opened(1), closed(12), opened(15, 'reopened')),
    life('stays', opened(1)),
  ];
  expect(explainChange(lives, { from: 10, to: 20 }, keyOf)).toEqual({
    before: 6,
    after: 5,
    parts: {
      'new-image': 1,
      'newly-published': 1,
      expired: 0,
      reopened: 1,
      fixed: -1,
      'being-fixed': -1,
      handled: -1,
      'removed-image': -1,
    },
  });
});

test('a key that several risks stand for counts once, for what opened it first and closed it last', () => {
  const both = [life('a', opened(15, 'newly-published')), life('a', opened(12))];
  expect(explainChange(both, { from: 10, to: 20 }, keyOf).parts).toEqual({
    ...NONE,
    'new-image': 1,
  });
  const gone = [life('a', opened(1), closed(12)), life('a', opened(1), closed(15, 'handled'))];
  expect(explainChange(gone, { from: 10, to: 20 }, keyOf).parts).toEqual({ ...NONE, handled: -1 });
});

const instant = fc.integer({ min: 0, max: 100 });
const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({
    at: instant,
    open: fc.constant(true),
    cause: fc.constantFrom(...OPENING_CAUSES),
  }),
  fc.record({
    at: instant,
    open: fc.constant(false),
    cause: fc.constantFrom(...CLOSING_CAUSES),
  }),
);
const anyLife: fc.Arbitrary<Named> = fc
  .record({ key: fc.constantFrom('a', 'b', 'c', 'd'), turns: fc.array(turn, { maxLength: 6 }) })
  .map(({ key, turns }) => life(key, ...turns.toSorted((a, b) => a.at - b.at)));

test('the parts of a change add up to it, and agree with the line over time', () => {
  fc.assert(
    fc.property(fc.array(anyLife, { maxLength: 12 }), instant, instant, (lives, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const { before, after, parts } = explainChange(lives, { from, to }, keyOf);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(after - before);
      expect(openOverTime(lives, [from, to], keyOf)).toEqual([before, after]);
      for (const cause of OPENING_CAUSES) expect(parts[cause]).toBeGreaterThanOrEqual(0);
      for (const cause of CLOSING_CAUSES) expect(parts[cause]).toBeLessThanOrEqual(0);
    }),
  );
});

const IN_TIME = { from: 20, to: 80 };

test('the time to fix runs from the first sight to the last fix within the time', () => {
  const lives = [
    life('too early', opened(1), closed(11)),
    life('came back', opened(1), closed(50), opened(60, 'reopened'), closed(80)),
    life('was handled', opened(1), closed(60, 'handled')),
    life('too late', opened(1), closed(90)),
    { ...life('older than its image', opened(40), closed(50)), firstSeenMs: 5 },
    life('was rebuilt', opened(1), closed(30, 'being-fixed'), closed(40)),
  ];
  expect(fixesByKey(lives, IN_TIME, keyOf)).toEqual(
    new Map([
      ['came back', { at: 80, tookMs: 79 }],
      ['older than its image', { at: 50, tookMs: 45 }],
      ['was rebuilt', { at: 40, tookMs: 39 }],
    ]),
  );
});

test('what counts as one is fixed only when its last open risk is', () => {
  const lives = [
    life('one is left', opened(1), closed(30)),
    life('one is left', opened(5)),
    life('both', opened(3), closed(30)),
    life('both', opened(9), closed(50)),
    life('the last was handled', opened(1), closed(30)),
    life('the last was handled', opened(1), closed(50, 'handled')),
    life('the other is being fixed', opened(1), closed(30)),
    life('the other is being fixed', opened(1), closed(25, 'being-fixed')),
    life('moved to a rebuilt image', opened(1), closed(30)),
    life('moved to a rebuilt image', opened(30)),
    life('was found again at once', opened(1), closed(30), opened(30, 'reopened')),
  ];
  expect(fixesByKey(lives, IN_TIME, keyOf)).toEqual(new Map([['both', { at: 50, tookMs: 47 }]]));
});

test('nothing that is open at the end of a time stands there as fixed and as open', () => {
  fc.assert(
    fc.property(fc.array(anyLife, { maxLength: 12 }), instant, instant, (lives, one, other) => {
      const bounds = { from: Math.min(one, other), to: Math.max(one, other) };
      for (const [key, { at, tookMs }] of fixesByKey(lives, bounds, keyOf)) {
        expect(
          openOverTime(
            lives.filter((each) => each.key === key),
            [at],
            keyOf,
          ),
        ).toEqual([0]);
        expect(at > bounds.from && at <= bounds.to).toBe(true);
        expect(tookMs).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('each key stands in the parts that it is counted in', () => {
  const lives = [life('a', opened(1), closed(15)), life('b', opened(15)), life('c', opened(1))];
  expect(partsByKey(lives, { from: 10, to: 20 }, keyOf)).toEqual(
    new Map([
      ['a', ['before', 'fixed']],
      ['b', ['new-image', 'after']],
      ['c', ['before', 'after']],
    ]),
  );
});
