import { expect, test } from 'vitest';
import { ageBand, ageInDays } from './age-band.ts';

test.each([
  [0, 'under-7'],
  [6, 'under-7'],
  [7, '7-to-29'],
  [29, '7-to-29'],
  [30, '30-to-89'],
  [89, '30-to-89'],
  [90, '90-and-over'],
  [4000, '90-and-over'],
] as const)('an age of %i days is in the band %s', (days, band) => {
  expect(ageBand(days)).toBe(band);
});

test.each([
  ['2026-11-23T09:00:00Z', 0],
  ['2026-11-22T09:00:01Z', 0],
  ['2026-11-22T09:00:00Z', 1],
  ['2026-08-25T09:00:00Z', 90],
  ['2026-11-24T09:00:00Z', 0],
])('seen at %s is %i days old', (since, days) => {
  expect(ageInDays(since, Date.parse('2026-11-23T09:00:00Z'))).toBe(days);
});
