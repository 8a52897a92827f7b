import { expect, test } from 'vitest';
import { RISK_STATUS_LABELS, RISK_STATUSES } from './risk-status.ts';

const STATUSES = [
  ['open', 'Open'],
  ['fixing', 'Fixing'],
  ['verifying', 'Verifying'],
  ['fixed', 'Fixed'],
  ['ignored', 'Ignored'],
  ['false-positive', 'False positive'],
  ['whitelisted', 'Whitelisted'],
] as const;

test('a risk in an image has one of seven statuses', () => {
  expect(RISK_STATUSES).toEqual(STATUSES.map(([status]) => status));
});

test.each(STATUSES)('%s reads %s', (status, label) => {
  expect(RISK_STATUS_LABELS[status]).toBe(label);
});
