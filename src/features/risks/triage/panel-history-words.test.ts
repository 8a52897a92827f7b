import { expect, test } from 'vitest';
import type { HistoryEvent } from '#contract/handling.ts';
import { changeWords, HISTORY_WORDS } from './panel-history-words.ts';

const EVENT = {
  at: '2026-11-23T01:14:00Z',
  by: null,
  text: null,
  expiresAt: null,
  rule: null,
  batchId: null,
  fixId: null,
  statuses: null,
  assignees: null,
} as const;

test.each([
  ['first-seen', 1, 'First seen, 1 risk'],
  ['ignored', 7, 'Ignored 7 risks'],
  ['whitelisted', 1, 'Whitelisted 1 risk'],
  ['whitelist-changed', 3, 'Changed the whitelist rule, 3 risks hidden'],
  ['unwhitelisted', 1, 'Deleted the whitelist rule, 1 risk open again'],
  ['fixed', 2, 'Fixed, 2 risks not found in the new image'],
  ['assigned', 2, 'Assigned 2 risks'],
] as const)('%s of %i', (kind: HistoryEvent['kind'], risks, words) => {
  expect(HISTORY_WORDS[kind].text({ ...EVENT, kind, risks })).toBe(words);
});

test('before and after of statuses', () => {
  const statuses = {
    before: [
      { status: 'ignored' as const, risks: 1200 },
      { status: 'false-positive' as const, risks: 1 },
    ],
    after: [{ status: 'open' as const, risks: 1201 }],
  };
  const event = { ...EVENT, kind: 'reopened' as const, risks: 1201, statuses };
  expect(changeWords(event)).toBe('1,200 Ignored, 1 False positive → Open');
});

test('before and after of people', () => {
  const wei = { person: { id: 'wei-chen', name: 'Wei Chen' }, risks: 7 };
  const assignees = { before: [{ person: null, risks: 7 }], after: [wei] };
  const event = { ...EVENT, kind: 'assigned' as const, risks: 7, assignees };
  expect(changeWords(event)).toBe('Nobody → Wei Chen');
});

test('before and after of the repositories of a rule, and neither for a new one', () => {
  const rule = { repositories: ['payments/ledger'], before: { repositories: null } };
  const event = { ...EVENT, kind: 'whitelist-changed' as const, risks: 2, rule };
  expect(changeWords(event)).toBe('All repositories → payments/ledger');
  expect(changeWords({ ...event, rule: { ...rule, before: null } })).toBeNull();
});
