import { expect, test } from 'vitest';
import { tableState } from './table-state.ts';

const NOTHING = { loading: false, forbidden: false, failed: false, total: 0, totalUnfiltered: 0 };

test.each([
  [{ loading: true }, 'loading'],
  [{ forbidden: true, failed: true, total: 5 }, 'forbidden'],
  [{ failed: true }, 'failed'],
  [{ failed: true, total: 5, totalUnfiltered: 5 }, 'rows'],
  [{ total: 5, totalUnfiltered: 9 }, 'rows'],
  [{ totalUnfiltered: 9 }, 'nothing-matches'],
  [{}, 'nothing-yet'],
] as const)('%j shows %s', (facts, state) => {
  expect(tableState({ ...NOTHING, ...facts })).toBe(state);
});
