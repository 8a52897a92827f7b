import { expect, test } from 'vitest';
import type { Scope } from './overview-links.ts';
import {
  ageSentence,
  categorySentence,
  mainCause,
  movedWords,
  overviewSentence,
  rankingSentence,
  regionSentence,
  trendSentence,
} from './overview-words.ts';
import { OVERVIEW } from './testing/overview.ts';
import { sentenceText, type Sentence } from './sentence.ts';
import { ticksUpTo } from './trend-points.ts';

const SCOPE: Scope = { site: 'outside-china', unit: 'risk', days: '90' };

/** Numbers of a sentence that have rows, with where those are. */
function numbersOf(sentence: Sentence) {
  return sentence.flatMap((part) =>
    typeof part === 'string' || part.count === undefined ? [] : [[part.count, part.to]],
  );
}

const UNSCANNED = 'state=not-scanned,failed,unsupported';

test('every sentence says what is true, and its numbers lead to their rows', () => {
  const page = overviewSentence(OVERVIEW, SCOPE);
  expect(sentenceText(page)).toBe(
    'High fell by 247 (17%) since 25 Aug 2026, and 322 images have no result.',
  );
  expect(numbersOf(page)).toEqual([[322, `/images?site=outside-china&view=images&${UNSCANNED}`]]);
  const [high, others] = trendSentence(OVERVIEW, SCOPE);
  expect(sentenceText(high)).toBe('High fell by 247 since 25 Aug 2026, mostly fixed (300).');
  expect(numbersOf(high)).toEqual([
    [300, '/overview/changes?site=outside-china&days=90&unit=risk&priority=asap&change=fixed'],
  ]);
  expect(sentenceText(others)).toBe(
    'Medium rose by 277, Low did not change. Counted by vulnerability and package.',
  );
  expect(sentenceText(categorySentence(OVERVIEW, SCOPE))).toBe(
    'System vulnerabilities have most of what is High: 948 risks.',
  );
  expect(sentenceText(ageSentence(OVERVIEW, SCOPE))).toBe(
    'On average, High and Medium were fixed within their target. 9 High are open for longer than their target.',
  );
  expect(sentenceText(regionSentence(OVERVIEW, SCOPE))).toBe(
    'cn-hangzhou holds 61 of 62 images without a result.',
  );
  const row = { name: 'payments/checkout-api:2.14.3', open: { asap: 30, later: 1, nntf: 0 } };
  const ranking = rankingSentence(
    OVERVIEW,
    [{ ...row, to: (priority) => `/${priority}` }],
    'vulnerability',
  );
  expect(sentenceText(ranking)).toBe(
    'payments/checkout-api:2.14.3 comes first, with 30 vulnerabilities and checks at High.',
  );
  expect(numbersOf(ranking)).toEqual([[30, '/asap']]);
});

test('what moved leads to why, and what did not has nothing to lead to', () => {
  const [, others] = trendSentence(OVERVIEW, SCOPE);
  const ways = others
    .filter((part) => typeof part !== 'string')
    .map(({ words, to }) => [words, to]);
  expect(ways).toEqual([['rose by 277', '/overview?site=outside-china#why']]);
});

test('when every image has a result and nothing is late, the sentences say so', () => {
  const states = { ...OVERVIEW.states, 'not-scanned': 0, failed: 0, unsupported: 0 };
  const changes = { ...OVERVIEW.changes, asap: { ...OVERVIEW.changes.asap, after: 1451 } };
  const ages = OVERVIEW.ages.map((age) => ({ ...age, overdue: 0, meanDaysToFix: null }));
  const calm = { ...OVERVIEW, states, changes, ages };
  expect(sentenceText(overviewSentence(calm, SCOPE))).toBe(
    'High did not change since 25 Aug 2026, and every image has a result.',
  );
  expect(sentenceText(ageSentence(calm, SCOPE))).toBe(
    'Nothing is open for longer than its target.',
  );
});

test('several late priorities are listed as people do', () => {
  const ages = OVERVIEW.ages.map((age) => ({ ...age, overdue: 5 }));
  expect(sentenceText(ageSentence({ ...OVERVIEW, ages }, SCOPE))).toMatch(
    / 5 High, 5 Medium and 5 Low are open for longer than their target\.$/,
  );
});

test.each([
  [5, 5, 'did not change'],
  [5, 1205, 'rose by 1,200'],
  [1205, 5, 'fell by 1,200'],
])('from %i to %i it %s', (before, after, words) => {
  expect(movedWords(before, after)).toBe(words);
});

test('the main cause is the largest one in the direction of the change', () => {
  expect(mainCause(OVERVIEW.changes.asap)).toBe('fixed');
  expect(mainCause(OVERVIEW.changes.later)).toBe('new-image');
  expect(mainCause(OVERVIEW.changes.nntf)).toBeNull();
});

test.each([
  [0, [0, 1, 2, 3, 4]],
  [116, [0, 50, 100, 150, 200]],
  [3755, [0, 1000, 2000, 3000, 4000]],
])('an axis for up to %i', (highest, ticks) => {
  expect(ticksUpTo(highest)).toEqual(ticks);
});
