import { expect, test } from 'vitest';
import type { ScanPlan } from '#contract/scan-plans.ts';
import { nameProblem } from './plan-name-problem.ts';
import { bestFit, planBlocker, planWords } from './plan-words.ts';

const PLAN: ScanPlan = {
  inScope: 2306,
  images: 1020,
  units: 608,
  unitsLeft: 208,
  free: 412,
  unitsAvailable: 816,
  shortfall: 0,
  skipped: [],
  durationSeconds: 11_400,
  beyondLimit: 0,
  slowestRegistry: null,
  cheaper: [],
  sources: [],
  running: 0,
  resetsAt: '2026-11-30T16:00:00.000Z',
  asOf: '2026-11-23T09:00:00.000Z',
};
const SHORT: ScanPlan = {
  ...PLAN,
  unitsLeft: null,
  unitsAvailable: 100,
  shortfall: 508,
  cheaper: [
    { limit: 'deployed', images: 70, units: 40, unitsLeft: 60 },
    { limit: 'newest-tag', images: 212, units: 88, unitsLeft: 12 },
    { limit: 'high-risk', images: 390, units: 240, unitsLeft: null },
  ],
};

test.each([
  [
    PLAN,
    '1,020 images will be scanned and 608 units used. You will have 208 units left until 1 Dec 2026.',
  ],
  [
    SHORT,
    '1,020 images will be scanned, which needs 608 units. You have 100 until 1 Dec 2026, so 508 units are missing.',
  ],
  [{ ...PLAN, images: 0 }, 'No image of this scope can be scanned now.'],
])('%# is told in two sentences', (plan, words) => {
  expect(planWords(plan)).toBe(words);
});

test.each([
  [PLAN, null],
  [SHORT, '508 units are missing'],
  [{ ...SHORT, shortfall: 1 }, '1 unit is missing'],
  [{ ...PLAN, images: 0 }, 'No image of this scope can be scanned now'],
  [{ ...PLAN, running: 9 }, null],
  [{ ...PLAN, running: 10 }, 'Ten scans run now, which is the limit'],
])('%# cannot be started because: %s', (plan, reason) => {
  expect(planBlocker(plan)).toBe(reason);
});

test('the choice that is offered fits and covers most', () => {
  expect(bestFit(SHORT)?.limit).toBe('newest-tag');
  expect(bestFit({ ...SHORT, cheaper: SHORT.cheaper.slice(2) })).toBeNull();
});

test.each([
  ['tags', '', null],
  ['tags', '6.4.0', null],
  ['tags', '6.4.0 6.4.1', 'A tag has no spaces. Add tags one by one.'],
  ['digests', `sha256:${'0'.repeat(64)}`, null],
  ['digests', `sha256:${'0'.repeat(63)}`, 'A digest is sha256: and 64 hexadecimal digits.'],
  ['digests', 'latest', 'A digest is sha256: and 64 hexadecimal digits.'],
] as const)('%s %j: %s', (list, text, problem) => {
  expect(nameProblem(list, text)).toBe(problem);
});
