import { describe, expect, test } from 'vitest';
import { clockChangeWords } from './clock-change-words.ts';
import { effectWords, expiringWords, runUnitWords, untilWords } from './effect-words.ts';
import { changeWords, settingWords } from './setting-words.ts';

/* Images that join and leave, units of a month before and after. */
test.each([
  [38, 0, 100, 138, '38 more images, about 38 more units per month'],
  [1, 0, 100, 101, '1 more image, about 1 more unit per month'],
  [0, 12, 100, 88, '12 fewer images, about 12 fewer units per month'],
  [0, 1, 100, 99, '1 fewer image, about 1 fewer unit per month'],
  [1200, 4, 100, 1296, '1,200 more and 4 fewer images, about 1,196 more units per month'],
  [4, 1, 100, 103, '4 more and 1 fewer image, about 3 more units per month'],
  [0, 0, 231, 0, 'The same images, about 231 fewer units per month'],
  [0, 0, 231, 231, 'The same images, the same units per month'],
])('%i join, %i leave, %i units become %i: %s', (joining, leaving, before, after, words) => {
  const [saved, changed] = [{ unitsPerMonth: before }, { unitsPerMonth: after }];
  expect(effectWords({ joining, leaving, saved, changed })).toBe(words);
});

test.each([
  [0, 0, null],
  [12, 12, null],
  [12, 3, null],
  [
    0,
    1,
    'The results of 1 image are older than that: they are removed at midnight (UTC+8), for good.',
  ],
  [
    2,
    1202,
    'The results of 1,200 images are older than that: they are removed at midnight (UTC+8), for good.',
  ],
])('%i results of images expire, %i after the change: %s', (before, after, words) => {
  expect(expiringWords({ expiring: before }, { expiring: after })).toBe(words);
});

test.each([
  [0, 'now'],
  [29_999, 'now'],
  [60_000, 'in 1 min'],
  [3_600_000, 'in 1 h 0 min'],
  [86_399_000, 'in 1 d'],
  [90_000_000, 'in 1 d 1 h'],
  [255_600_000, 'in 2 d 23 h'],
])('in %i ms: %s', (ms, words) => {
  expect(untilWords(1_000_000 + ms, 1_000_000)).toBe(words);
});

test.each([
  [0, 'no units'],
  [1, 'about 1 unit'],
  [1280, 'about 1,280 units'],
])('%i: %s', (units, words) => {
  expect(runUnitWords(units)).toBe(words);
});

describe('what a field holds', () => {
  test.each([
    ['scan.cycle', { every: 1, unit: 'hour' }, '1 hour'],
    ['scan.cycle', { every: 3, unit: 'day' }, '3 days'],
    ['scan.window', { from: 2, to: 6, timeZone: 'Asia/Shanghai' }, '02:00 to 06:00, Shanghai'],
    ['scan.window', { from: 22, to: 4, timeZone: 'UTC' }, '22:00 to 04:00 of the next day, UTC'],
    ['scan.window', { from: 9, to: 9, timeZone: 'UTC' }, 'any time, from 09:00, UTC'],
    ['scan.periodic', false, 'off'],
    ['scan.excludedRepositories', [], 'none'],
    ['baseline.items', ['a', 'b'], '2'],
  ] as const)('%s of %j: %s', (field, value, words) => {
    expect(settingWords(field, value)).toBe(words);
  });

  test.each([
    [['a', 'b'], ['b', 'c'], '2 (1 added, 1 removed)'],
    [['a', 'b'], [], 'none (2 removed)'],
    [[], ['a'], '1 (1 added)'],
  ])('%j that becomes %j: %s', (before, after, words) => {
    expect(changeWords('baseline.items', before, after)).toBe(words);
  });
});

test.each([
  [
    ['2026-10-31T01:00:00Z', '2026-11-02T01:00:00Z'],
    ['America/New_York'],
    'The clock of New York changes between these runs, from GMT-4 to GMT-5.',
  ],
  [
    ['2026-10-03T01:00:00Z', '2026-10-05T01:00:00Z'],
    ['Asia/Shanghai', 'Australia/Lord_Howe'],
    'The clock of Lord Howe changes between these runs, from GMT+10:30 to GMT+11.',
  ],
  [['2026-11-02T01:00:00Z', '2026-11-05T01:00:00Z'], ['America/New_York'], null],
])('%j in %j: %s', (instants, zones, words) => {
  expect(clockChangeWords(instants, zones)).toBe(words);
});
