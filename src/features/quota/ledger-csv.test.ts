import * as fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { LedgerRow } from '#contract/quota-ledger.ts';
import { ledgerCsv, ledgerFileName } from './ledger-csv.ts';

const ROW: LedgerRow = {
  at: '2026-10-31T16:00:00.000Z',
  digest: 'sha256:29e35a27',
  namespace: 'payments',
  repository: 'checkout-api',
  tag: '2.14.3',
  regionId: 'eu-central-1',
  registryType: 'harbor',
  why: 'new-month',
  taskId: 'scan-20261031160000',
  logKept: false,
  startedBy: null,
  supersededAt: '2026-11-22T16:30:05.000Z',
};

/** Told apart from the code: what is left of a cell without blanks begins like a formula. */
const runs = (cell: string) =>
  '=+-@＝＋－＠'.includes(cell.replaceAll(/^[\s\p{Cc}\p{Cf}]+/gu, '').charAt(0) || '?');

const read = (csv: string) => papaparse.parse<string[]>(csv.trimEnd()).data;

test('one line a row, times on both clocks', async () => {
  expect(await ledgerCsv([ROW])).toBe(
    [
      'Scanned at (UTC),Scanned at (UTC+8),Repository,Tag,Digest,Site,Region,Registry,Reason,Task,Started by,Superseded since (UTC+8)',
      '2026-10-31 16:00:00,2026-11-01 00:00:00,payments/checkout-api,2.14.3,sha256:29e35a27,Outside China,eu-central-1,Harbor,New month,scan-20261031160000,Periodic scan,2026-11-23 00:30:05',
      '',
    ].join('\r\n'),
  );
});

test.each([
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1',
  '\n=1',
  ' =1+1',
  '\u200B=1+1',
  '＝1+1',
  '"=1"',
])('%j stays text', async (tag) => {
  const [, row] = read(await ledgerCsv([{ ...ROW, tag }]));
  expect(row?.[3]).toBe(tag.startsWith('"') ? tag : `'${tag}`);
});

const text = fc.string({ unit: 'binary' });
const hostile = fc.tuple(
  fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', ' =', '"', ','),
  text,
);

test('whatever a name holds: no cell is a formula, and no row or cell is lost', async () => {
  const rows = fc.array(
    fc.record({ tag: hostile, repository: hostile, namespace: hostile, startedBy: hostile }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (names) => {
      const ledger = names.map((name) => ({
        ...ROW,
        ...Object.fromEntries(Object.entries(name).map(([key, parts]) => [key, parts.join('')])),
      }));
      const csv = read(await ledgerCsv(ledger));
      expect(csv).toHaveLength(names.length + 1);
      for (const line of csv) expect(line).toHaveLength(12);
      for (const cell of csv.flat()) expect(runs(cell), cell).toBe(false);
    }),
  );
});

test('the file is named after its month', () => {
  expect(ledgerFileName('2026-11')).toBe('quota-ledger-2026-11.csv');
});
