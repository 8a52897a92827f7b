import { describe, expect, test } from 'vitest';
import type { ScanProgress } from '#contract/scan-progress.ts';
import type { Scan, ScanTarget } from '#contract/scans.ts';
import { WHOLE_SCOPE, type ScanScope } from '#domain/scan-scope.ts';
import { announcement } from './scan-announcement.ts';
import { barWords, percentWords, stateWords, unitsWords } from './progress-words.ts';
import { scanName, scopeWords, starterWords } from './scan-words.ts';

const scope = (change: Partial<ScanScope>): ScanTarget => ({
  kind: 'scope',
  ...WHOLE_SCOPE,
  ...change,
});
const DIGEST = `sha256:3957193a${'0'.repeat(52)}8866`;

describe('a scan is called', () => {
  test.each([
    ['schedule', scope({}), 'Periodic scan'],
    ['console', scope({}), 'Scan of everything'],
    ['console', scope({ limit: 'newest-tag' }), 'Newest tag only'],
    ['console', scope({ limit: 'deployed' }), 'Deployed images only'],
    ['console', scope({ limit: 'high-risk' }), 'High-risk repositories'],
    [
      'console',
      scope({ repositories: ['a/b', 'a/c', 'd/e'], limit: 'newest-tag' }),
      '3 repositories, newest tag',
    ],
    ['console', scope({ repositories: ['payments/ledger'] }), 'payments/ledger'],
    ['openapi', scope({ namespaces: ['ml'], regions: ['cn-hangzhou'] }), 'ml, Hangzhou'],
    ['console', scope({ tags: ['1.2'], registryTypes: ['harbor', 'quay'] }), 'tag 1.2, 2 sources'],
    ['console', scope({ digests: [DIGEST] }), 'sha256:3957193a…8866'],
    ['console', scope({ digests: [DIGEST, 'sha256:b'] }), '2 images'],
    [
      'console',
      { kind: 'remains', scanId: 'a', which: 'failed' } as ScanTarget,
      'Retry of failed images',
    ],
    [
      'console',
      { kind: 'remains', scanId: 'a', which: 'left-out' } as ScanTarget,
      'Scan of images left out',
    ],
  ] as const)('%s %j: %s', (starter, target, name) => {
    expect(scanName({ starter, target })).toBe(name);
  });
});

test.each([
  [scope({}), 'All repositories'],
  [scope({ repositories: ['a/b', 'a/c', 'd/e', 'd/f'] }), 'a/b, a/c and 2 more'],
  [scope({ categories: ['baseline'] }), 'All repositories, Baseline'],
  [scope({ namespaces: ['ml', 'data'], regions: ['eu-central-1'] }), 'ml, data, Frankfurt'],
])('the scope of %j is %s', (target, words) => {
  expect(scopeWords(target)).toBe(words);
});

test.each([
  [{ starter: 'console', startedBy: 'Wei Chen' }, 'Wei Chen'],
  [{ starter: 'schedule', startedBy: null }, 'Schedule'],
  [{ starter: 'openapi', startedBy: null }, 'OpenAPI'],
] as const)('%j is %s', (scan, words) => {
  expect(starterWords(scan)).toBe(words);
});

const RUNNING: Scan = {
  id: 'scan-1',
  revision: 7,
  state: 'running',
  images: 1020,
  counts: { queued: 580, running: 28, done: 374, failed: 31, 'left-out': 7 },
  unitsUsed: 378,
  unitsExpected: 90,
  startedAt: '2026-11-23T01:00:00.000Z',
  expectedEndAt: '2026-11-23T04:10:00.000Z',
  endedAt: null,
  starter: 'console',
  startedBy: 'Wei Chen',
  target: scope({}),
  limitAt: '2026-11-23T05:00:00.000Z',
  cancelledBy: null,
};
const ended = (change: Partial<Scan>): Scan => ({
  ...RUNNING,
  counts: { queued: 0, running: 0, done: 1020, failed: 0, 'left-out': 0 },
  endedAt: '2026-11-23T04:10:00.000Z',
  expectedEndAt: null,
  unitsExpected: 0,
  ...change,
});

test('a running scan in words', () => {
  expect(percentWords(RUNNING)).toBe('39%');
  expect(barWords(RUNNING)).toBe(
    '374 of 1,020 images done, 31 failed, 7 not scanned, 28 being scanned',
  );
  expect(unitsWords(RUNNING)).toBe('378 units used, up to 90 more expected');
});

/* The zone is that of whoever runs the tests. */
test.each([
  [
    RUNNING,
    '2026-11-23T02:20:00.000Z',
    /^About 1 h 50 min left\. Stops at \d\d:\d\d GMT\S*, the 4-hour limit\.$/,
  ],
  [RUNNING, '2026-11-23T04:09:50.000Z', /^Less than 1 min left\. Stops at/],
  [RUNNING, '2026-11-23T04:11:00.000Z', /^Less than 1 min left\. Stops at/],
  [
    { ...RUNNING, expectedEndAt: RUNNING.limitAt },
    '2026-11-23T02:20:00.000Z',
    /^About 2 h 40 min left\. Stops at \S+ \S+, the 4-hour limit, before all is read\.$/,
  ],
  [ended({ state: 'done' }), '', /^Done on 23 Nov 2026, \d\d:\d\d GMT\S*\.$/],
  [
    ended({
      state: 'done-some-failed',
      counts: { queued: 0, running: 0, done: 1000, failed: 20, 'left-out': 0 },
    }),
    '',
    /^Done on [^.]+, 20 images failed\.$/,
  ],
  [
    ended({
      state: 'cancelled',
      cancelledBy: 'Mei Tan',
      counts: { queued: 0, running: 0, done: 1019, failed: 0, 'left-out': 1 },
    }),
    '',
    /^Stopped by Mei Tan on [^.]+\. 1 image was not scanned\.$/,
  ],
  [
    ended({
      state: 'out-of-units',
      counts: { queued: 0, running: 0, done: 1000, failed: 0, 'left-out': 20 },
    }),
    '',
    /^Stopped on [^.]+ because no units were left\. 20 images were not scanned\.$/,
  ],
])('%# says how it stands', (scan, asOf, words) => {
  expect(stateWords(scan, asOf)).toMatch(words);
});

describe('what is announced', () => {
  const at = (done: number, id = 'a'): ScanProgress => ({
    ...RUNNING,
    id,
    images: 8,
    counts: { queued: 8 - done, running: 0, done, failed: 0, 'left-out': 0 },
  });
  const texts = (reports: readonly ScanProgress[][]) => {
    let told: ReadonlyMap<string, number> | null = null;
    return reports.map((running) => {
      const next = announcement(told, running);
      told = next.told;
      return next.text;
    });
  };

  test('each quarter once, and the end; nothing of what was there when the page opened', () => {
    expect(texts([[at(1)], [at(2)], [at(3)], [at(4)], [at(5)], [at(7)], []])).toEqual([
      '',
      '2 of 8 images scanned',
      '',
      '4 of 8 images scanned',
      '',
      '7 of 8 images scanned',
      '1 scan has ended',
    ]);
  });

  test('nothing of an older report that comes late', () => {
    expect(texts([[at(0)], [at(6)], [at(2)], [at(6)]])).toEqual([
      '',
      '6 of 8 images scanned',
      '',
      '',
    ]);
  });

  test('a scan that begins says nothing by itself', () => {
    expect(texts([[], [at(0)], [at(0), at(1, 'b')]])).toEqual(['', '', '']);
  });
});
