import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { AccountInstant } from './account-instant.tsx';

afterEach(() => vi.unstubAllEnvs());

/* The first instant of a month on the account clock, and the changes of two other clocks. */
test.each([
  ['Asia/Shanghai', '2026-11-30T16:00:00Z', '1 Dec 2026, 00:00 GMT+8 (account and you)'],
  [
    'America/New_York',
    '2026-11-30T16:00:00Z',
    '1 Dec 2026, 00:00 GMT+8 (account), 30 Nov 2026, 11:00 GMT-5 (you)',
  ],
  [
    'Australia/Lord_Howe',
    '2026-11-30T16:00:00Z',
    '1 Dec 2026, 00:00 GMT+8 (account), 1 Dec 2026, 03:00 GMT+11 (you)',
  ],
  [
    'America/New_York',
    '2026-11-01T05:59:59Z',
    '1 Nov 2026, 13:59 GMT+8 (account), 1 Nov 2026, 01:59 GMT-4 (you)',
  ],
  [
    'America/New_York',
    '2026-11-01T06:00:00Z',
    '1 Nov 2026, 14:00 GMT+8 (account), 1 Nov 2026, 01:00 GMT-5 (you)',
  ],
  [
    'Australia/Lord_Howe',
    '2026-10-03T15:29:59Z',
    '3 Oct 2026, 23:29 GMT+8 (account), 4 Oct 2026, 01:59 GMT+10:30 (you)',
  ],
  [
    'Australia/Lord_Howe',
    '2026-10-03T15:30:00Z',
    '3 Oct 2026, 23:30 GMT+8 (account), 4 Oct 2026, 02:30 GMT+11 (you)',
  ],
])('in %s, %s reads %s', (zone, at, text) => {
  vi.stubEnv('TZ', zone);
  render(<AccountInstant at={at} />);
  expect(screen.getByRole('time')).toHaveTextContent(text);
});
