import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowestQuantity, remainingUnits } from './quota.ts';
import { CHARGES_AGAIN_EACH_MONTH, openLedger } from './quota-ledger.ts';

const at = (iso: string) => Date.parse(iso);
const OCTOBER = at('2026-10-31T15:59:59.999Z');
const NOVEMBER = at('2026-10-31T16:00:00.000Z');
const DAY = 86_400_000;

test('a new month charges again: the decision is one constant', () => {
  expect(CHARGES_AGAIN_EACH_MONTH).toBe(true);
});

describe('the rule of one unit', () => {
  test('the first scan of a digest costs one, scanning it again is free', () => {
    const ledger = openLedger();
    expect(ledger.charge({ digest: 'a', at: NOVEMBER }, 20)).toBe('charged');
    expect(ledger.charge({ digest: 'a', at: NOVEMBER + DAY }, 20)).toBe('free');
    expect(ledger.charge({ digest: 'a', at: NOVEMBER + 29 * DAY }, 20)).toBe('free');
    expect(ledger.consumed('2026-11')).toBe(1);
  });

  test('a changed digest or a rebuilt image costs one', () => {
    const ledger = openLedger();
    ledger.charge({ digest: 'a', at: NOVEMBER }, 20);
    expect(ledger.charge({ digest: 'b', at: NOVEMBER + 1 }, 20)).toBe('charged');
    expect(ledger.consumed('2026-11')).toBe(2);
  });

  test('many tags of one digest cost one', () => {
    const ledger = openLedger<{ digest: string; at: number; tag: string }>();
    for (const tag of ['1.2.3', '1.2', 'latest'])
      ledger.charge({ digest: 'a', at: NOVEMBER, tag }, 20);
    expect(ledger.entries).toEqual([
      { digest: 'a', at: NOVEMBER, tag: '1.2.3', why: 'first-scan' },
    ]);
  });

  test('a new month charges on the first scan, at the first instant of it', () => {
    const ledger = openLedger();
    expect(ledger.charge({ digest: 'a', at: OCTOBER }, 20)).toBe('charged');
    expect(ledger.isPaid('a', OCTOBER)).toBe(true);
    expect(ledger.isPaid('a', NOVEMBER)).toBe(false);
    expect(ledger.charge({ digest: 'a', at: NOVEMBER }, 20)).toBe('charged');
    expect(ledger.entries.map(({ why }) => why)).toEqual(['first-scan', 'new-month']);
    expect([ledger.consumed('2026-10'), ledger.consumed('2026-11')]).toEqual([1, 1]);
  });

  test('without a unit nothing is written, and what is paid goes on for free', () => {
    const ledger = openLedger();
    for (let number = 0; number < 20; number += 1)
      ledger.charge({ digest: `d${number}`, at: NOVEMBER }, 20);
    expect(ledger.charge({ digest: 'late', at: NOVEMBER }, 20)).toBe('no-units');
    expect(ledger.charge({ digest: 'd7', at: NOVEMBER + DAY }, 20)).toBe('free');
    expect(ledger.entries).toHaveLength(20);
    expect(ledger.charge({ digest: 'late', at: NOVEMBER + DAY }, 40)).toBe('charged');
  });
});

/* Four months of the account clock with their first instants, written out. */
const STARTS = [
  ['2026-09', at('2026-08-31T16:00:00Z')],
  ['2026-10', at('2026-09-30T16:00:00Z')],
  ['2026-11', at('2026-10-31T16:00:00Z')],
  ['2026-12', at('2026-11-30T16:00:00Z')],
] as const;

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('scan' as const), image: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('rebuild' as const), image: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('next-month' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('buy' as const),
      quantity: fc.constantFrom(20, 40, 60),
    }),
  },
);

test('whatever happens, consumed is the number of rows: none charged twice, none lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const ledger = openLedger();
      /* The model: what was paid, as `month digest`, in the order in which it was. */
      const paid: string[] = [];
      const seen = new Set<string>();
      const builds = [0, 0, 0, 0, 0, 0];
      let month = 0;
      let clock = 0;
      let purchased = 20;
      for (const action of steps) {
        clock += 1;
        const [id, start] = STARTS[month]!;
        if (action.kind === 'rebuild') builds[action.image]! += 1;
        else if (action.kind === 'next-month') month = Math.min(month + 1, STARTS.length - 1);
        else if (action.kind === 'buy') {
          const used = ledger.consumed(id);
          if (action.quantity >= lowestQuantity(used)) purchased = action.quantity;
        } else {
          const digest = `image ${action.image} build ${builds[action.image]}`;
          const key = `${id} ${digest}`;
          const inMonth = paid.filter((one) => one.startsWith(id)).length;
          const expected = paid.includes(key)
            ? 'free'
            : inMonth < purchased
              ? 'charged'
              : 'no-units';
          expect(ledger.charge({ digest, at: start + clock }, purchased)).toBe(expected);
          if (expected === 'charged') {
            paid.push(key);
            const why = seen.has(digest) ? 'new-month' : 'first-scan';
            expect(ledger.entries.at(-1)).toEqual({ digest, at: start + clock, why });
            seen.add(digest);
          }
        }
        for (const [name, first] of STARTS) {
          const rows = ledger.entries.filter(
            (entry) =>
              entry.at >= first &&
              entry.at < (STARTS.find(([, next]) => next > first)?.[1] ?? Infinity),
          );
          expect(ledger.consumed(name)).toBe(rows.length);
          expect(new Set(rows.map(({ digest }) => digest)).size).toBe(rows.length);
        }
        const consumed = ledger.consumed(STARTS[month]![0]);
        expect(consumed).toBeLessThanOrEqual(purchased);
        expect(remainingUnits({ purchased, consumed })).toBe(purchased - consumed);
      }
      expect(ledger.entries).toHaveLength(paid.length);
    }),
    { numRuns: 300 },
  );
});
