import { expect, test } from 'vitest';
import type { Overview } from '#contract/overview.ts';
import { evidencePack } from './evidence-pack.ts';
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
import { ticksUpTo } from './trend-points.ts';

const PARTS = {
  'new-image': 84,
  'newly-published': 51,
  reopened: 9,
  fixed: -300,
  'being-fixed': 0,
  handled: -91,
  'removed-image': 0,
};
const BANDS = { 'under-7': 1, '7-to-29': 2, '30-to-89': 3, '90-and-over': 4 };
const AGE = {
  open: 10,
  bands: BANDS,
  targetDays: 7,
  overdue: 9,
  fixed: 4,
  inTime: 3,
  meanDaysToFix: 6.2,
};

const OVERVIEW: Overview = {
  from: '2026-08-24T16:00:00Z',
  to: '2026-11-23T09:00:00Z',
  asOf: '2026-11-23T09:00:00Z',
  levels: { asap: 412, later: 638, nntf: 341, none: 593 },
  states: { 'at-risk': 1391, clean: 593, 'not-scanned': 186, failed: 94, unsupported: 42 },
  points: [],
  changes: {
    asap: { before: 1451, after: 1204, parts: PARTS },
    later: {
      before: 3094,
      after: 3371,
      parts: { ...PARTS, fixed: 0, handled: 0, 'new-image': 217 },
    },
    nntf: { before: 3053, after: 3053, parts: PARTS },
  },
  categories: [
    { category: 'system-vulnerability', open: { asap: 948, later: 1, nntf: 0 }, images: 1288 },
    { category: 'baseline', open: { asap: 256, later: 1, nntf: 0 }, images: 534 },
  ],
  ages: [
    { ...AGE, priority: 'asap' },
    { ...AGE, priority: 'later', targetDays: 30, meanDaysToFix: 21.4, overdue: 0 },
    { ...AGE, priority: 'nntf', targetDays: 90, meanDaysToFix: 96, overdue: 0 },
  ],
  topImages: [],
  topPackages: [],
  topOwners: [],
  regions: [
    {
      regionId: 'cn-hangzhou',
      states: { 'at-risk': 800, clean: 6, 'not-scanned': 50, failed: 8, unsupported: 3 },
    },
    {
      regionId: 'cn-beijing',
      states: { 'at-risk': 300, clean: 6, 'not-scanned': 1, failed: 0, unsupported: 0 },
    },
  ],
};

test('every sentence says what is true, in numbers', () => {
  expect(overviewSentence(OVERVIEW)).toMatch(
    /^High fell by 247 \(17%\) since 2[45] Aug 2026, and 322 images have no result\.$/,
  );
  expect(trendSentence(OVERVIEW, 'risk')).toEqual([
    expect.stringMatching(/^High fell by 247 since 2[45] Aug 2026, mostly fixed\.$/),
    'Medium rose by 277, Low did not change. Counted by vulnerability and package.',
  ]);
  expect(categorySentence(OVERVIEW, 'risk')).toBe(
    'System vulnerabilities have most of what is High: 948 risks.',
  );
  expect(ageSentence(OVERVIEW)).toBe(
    'On average, High and Medium were fixed within their target. 9 High are open for longer than their target.',
  );
  expect(regionSentence(OVERVIEW)).toBe('cn-hangzhou holds 61 of 62 images without a result.');
  const rows = [{ name: 'payments/checkout-api:2.14.3', open: { asap: 30, later: 1, nntf: 0 } }];
  expect(rankingSentence(rows, 'vulnerability')).toBe(
    'payments/checkout-api:2.14.3 comes first, with 30 vulnerabilities and checks at High.',
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

test('an evidence pack holds its data with a checksum that is right, and nothing of it runs', async () => {
  const html = await evidencePack({
    overview: OVERVIEW,
    site: 'china',
    unit: 'risk',
    address: 'https://console.example/overview?x=</script><script>alert(1)</script>',
    exportedAt: '2026-11-23T09:00:00Z',
    timeZone: 'Asia/Shanghai',
  });
  const [, data = ''] =
    /<script type="application\/json" id="data">(.*)<\/script>/.exec(html) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(data));
  const checksum = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  expect(html).toContain(checksum);
  expect((JSON.parse(data) as { overview: Overview }).overview).toEqual(OVERVIEW);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/https?:\/\/(?!console\.example)/);
});
