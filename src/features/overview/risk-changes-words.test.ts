import { expect, test } from 'vitest';
import { RISK_CHANGES } from '#domain/risk-change.ts';
import { changeName, changeSentence } from './risk-changes-words.ts';

const UNTIL_NOW = {
  from: '2026-08-24T16:00:00Z',
  to: '2026-11-23T09:00:00Z',
  asOf: '2026-11-23T09:00:00Z',
};
const IN_OCTOBER = { ...UNTIL_NOW, from: '2026-09-30T16:00:00Z', to: '2026-10-31T16:00:00Z' };
const NUMBERS = { total: 14, meanDaysToFix: null, targetDays: 7 };

test.each([
  ['fixed', UNTIL_NOW, '14 risks at High. Fixed, since 25 Aug 2026.'],
  ['before', UNTIL_NOW, '14 risks at High. Open when 25 Aug 2026 began.'],
  ['after', UNTIL_NOW, '14 risks at High. Open now.'],
  ['after', IN_OCTOBER, '14 risks at High. Open at the end of 31 Oct 2026.'],
  [
    'new-image',
    IN_OCTOBER,
    '14 risks at High. In images that were new, from 1 Oct 2026 to 31 Oct 2026.',
  ],
] as const)('what %s counts', (change, period, sentence) => {
  const view = { unit: 'risk', priority: 'asap', change } as const;
  expect(changeSentence(view, { ...period, ...NUMBERS })).toBe(sentence);
});

test('fixes tell their mean and the target, and what counts as one', () => {
  const view = { unit: 'image', priority: 'later', change: 'fixes-in-time' } as const;
  expect(
    changeSentence(view, { ...UNTIL_NOW, total: 1, meanDaysToFix: 21.4, targetDays: 30 }),
  ).toBe(
    '1 image at Medium. Fixed within the target, since 25 Aug 2026. The target is 30 days. On average it took 21.4 days. Risks of one image count once: by what opened first, closed last or took longest.',
  );
});

test('each kind of change has a name of its own', () => {
  const names = RISK_CHANGES.map((change) => changeName(change, UNTIL_NOW));
  expect(new Set(names).size).toBe(RISK_CHANGES.length);
});
