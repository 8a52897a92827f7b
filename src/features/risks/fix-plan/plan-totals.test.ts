import { expect, test } from 'vitest';
import { stepTotals } from './plan-totals.ts';
import { percent, planHeadline, workNumber } from './plan-words.ts';

const row = (
  priority: 'asap' | 'later' | 'nntf',
  digest: string,
  fixState: 'quick-fix' | 'blocked' = 'quick-fix',
) => ({ priority, fixState, image: { digest } });
const ROWS = [row('asap', 'a'), row('asap', 'b', 'blocked'), row('later', 'a'), row('nntf', 'c')];
const step = (key: string, risks: number[], work: number) => ({
  key,
  change: { kind: 'upgrade' as const, package: key, packageManager: 'apt' as const },
  work,
  risks,
});
const STEPS = [step('openssl', [0, 2], 1.1), step('zlib', [1], 1.1), step('curl', [3], 1.1)];

test('an image is rebuilt once, whatever is upgraded in it; its work counts for each action', () => {
  const [, last] = stepTotals(ROWS, [step('a', [0], 1), step('b', [2], 1)]);
  expect(last).toEqual({
    removed: { asap: 0, later: 1, nntf: 0 },
    images: 1,
    soFar: { removed: { asap: 1, later: 1, nntf: 0 }, images: 1, work: 2, quickFix: 2 },
  });
});

test('totals run on from action to action', () => {
  const totals = stepTotals(ROWS, STEPS);
  expect(totals.map(({ removed, images }) => [removed, images])).toEqual([
    [{ asap: 1, later: 1, nntf: 0 }, 1],
    [{ asap: 1, later: 0, nntf: 0 }, 1],
    [{ asap: 0, later: 0, nntf: 1 }, 1],
  ]);
  expect(
    totals.map(({ soFar: { removed, images, work, quickFix } }) => [
      removed,
      images,
      workNumber(work),
      quickFix,
    ]),
  ).toEqual([
    [{ asap: 1, later: 1, nntf: 0 }, 1, '1.1', 2],
    [{ asap: 2, later: 1, nntf: 0 }, 2, '2.2', 2],
    [{ asap: 2, later: 1, nntf: 1 }, 3, '3.3', 3],
  ]);
});

test.each([
  [
    1,
    { asap: 2, later: 1, nntf: 1 },
    '1 action clears 50% of 2 fixable High risks, and 2 of all 4, in 1 image.',
  ],
  [
    2,
    { asap: 2, later: 1, nntf: 1 },
    '2 actions clear 100% of 2 fixable High risks, and 3 of all 4, in 2 images.',
  ],
])('the headline speaks of the most urgent risks', (taken, all, words) => {
  expect(planHeadline(taken, stepTotals(ROWS, STEPS)[taken - 1]!.soFar, all)).toBe(words);
});

test.each([
  [0, 0, '0%'],
  [0, 9, '0%'],
  [1, 1000, '1%'],
  [999, 1000, '99%'],
  [1000, 1000, '100%'],
  [71, 100, '71%'],
])('%i of %i is %s', (part, whole, words) => {
  expect(percent(part, whole)).toBe(words);
});
