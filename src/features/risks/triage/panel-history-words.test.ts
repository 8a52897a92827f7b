import { expect, test } from 'vitest';
import type { HistoryEvent } from '#contract/handling.ts';
import { HISTORY_WORDS } from './panel-history-words.ts';

const EVENT = {
  at: '2026-11-23T01:14:00Z',
  by: null,
  reason: null,
  expiresAt: null,
  rule: null,
  batchId: null,
} as const;

test.each([
  ['first-seen', 1, 'First seen, 1 risk'],
  ['ignored', 7, 'Ignored 7 risks'],
  ['whitelisted', 1, 'Whitelisted 1 risk'],
  ['whitelist-changed', 3, 'Changed the whitelist rule, 3 risks hidden'],
  ['unwhitelisted', 1, 'Deleted the whitelist rule, 1 risk open again'],
] as const)('%s of %i', (kind: HistoryEvent['kind'], risks, words) => {
  expect(HISTORY_WORDS[kind].text({ ...EVENT, kind, risks })).toBe(words);
});
