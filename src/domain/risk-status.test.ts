import { expect, test } from 'vitest';
import { VULNERABILITY_STATUS_LABELS, VULNERABILITY_STATUSES } from './risk-status.ts';

const STATUSES = [
  ['open', 'Open'],
  ['fixing', 'Fixing'],
  ['verifying', 'Verifying'],
  ['fixed', 'Fixed'],
  ['ignored', 'Ignored'],
  ['whitelisted', 'Whitelisted'],
] as const;

test('a vulnerability in an image has one of six statuses', () => {
  expect(VULNERABILITY_STATUSES).toEqual(STATUSES.map(([status]) => status));
});

test.each(STATUSES)('%s reads %s', (status, label) => {
  expect(VULNERABILITY_STATUS_LABELS[status]).toBe(label);
});
