import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPicked, NO_ROWS, pickedRows, withRow, type RowPick } from './risk-pick.ts';

const ROWS = ['a', 'b', 'c', 'd'];

test.each([
  [{ kind: 'only', keys: [] }, [], 0],
  [{ kind: 'only', keys: ['b', 'c'] }, ['b', 'c'], 2],
  [{ kind: 'all-but', keys: [] }, ['a', 'b', 'c', 'd'], 4],
  [{ kind: 'all-but', keys: ['a'] }, ['b', 'c', 'd'], 3],
] as const)('%j picks %j', (pick, picked, count) => {
  expect(ROWS.filter((row) => isPicked(pick, row))).toEqual(picked);
  expect(pickedRows(pick, ROWS.length)).toBe(count);
});

test('any clicks lead to the rows that were clicked last', () => {
  const click = fc.record({ row: fc.constantFrom(...ROWS), on: fc.boolean() });
  fc.assert(
    fc.property(fc.constantFrom('only', 'all-but'), fc.array(click), (kind, clicks) => {
      const first: RowPick = { ...NO_ROWS, kind };
      const expected = new Map(ROWS.map((row) => [row, kind === 'all-but']));
      for (const { row, on } of clicks) expected.set(row, on);
      const pick = clicks.reduce((before, { row, on }) => withRow(before, row, on), first);
      for (const row of ROWS) expect(isPicked(pick, row)).toBe(expected.get(row));
      expect(pickedRows(pick, ROWS.length)).toBe([...expected.values()].filter(Boolean).length);
    }),
  );
});
