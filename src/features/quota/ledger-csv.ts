import type { LedgerRow } from '#contract/quota-ledger.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { regionById, SITE_LABELS } from '#domain/region.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { FORMULA } from '#lib/csv-formula.ts';
import { formatStamp } from '#lib/format-account-time.ts';
import { REASON_LABELS, starter } from './ledger-words.ts';

type CsvColumn = { header: string; value: (row: LedgerRow) => string };

/** The file, one column a line. Readers find columns by name, so names do not change. */
const COLUMNS: readonly CsvColumn[] = [
  { header: 'Scanned at (UTC)', value: ({ at }) => formatStamp(at, 'UTC') },
  { header: 'Scanned at (UTC+8)', value: ({ at }) => formatStamp(at, ACCOUNT_TIME_ZONE) },
  {
    header: 'Repository',
    value: ({ namespace, repository }) => `${namespace}/${repository}`,
  },
  { header: 'Tag', value: ({ tag }) => tag },
  { header: 'Digest', value: ({ digest }) => digest },
  { header: 'Site', value: ({ regionId }) => siteLabel(regionId) },
  { header: 'Region', value: ({ regionId }) => regionId },
  { header: 'Registry', value: ({ registryType }) => REGISTRY_FACTS[registryType].label },
  { header: 'Reason', value: ({ why }) => REASON_LABELS[why] },
  { header: 'Task', value: ({ taskId }) => taskId },
  { header: 'Started by', value: starter },
  {
    header: 'Superseded since (UTC+8)',
    value: ({ supersededAt }) =>
      supersededAt === null ? '' : formatStamp(supersededAt, ACCOUNT_TIME_ZONE),
  },
];

/** The rows as a CSV file (RFC 4180). The writer comes on demand: most people never export. */
export async function ledgerCsv(rows: readonly LedgerRow[]): Promise<string> {
  const { default: papaparse } = await import('papaparse');
  const table = {
    fields: COLUMNS.map(({ header }) => header),
    data: rows.map((row) => COLUMNS.map(({ value }) => value(row))),
  };
  return `${papaparse.unparse(table, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** `quota-ledger-2026-11.csv` */
export function ledgerFileName(month: string): string {
  return `quota-ledger-${month}.csv`;
}

function siteLabel(regionId: string): string {
  const region = regionById(regionId);
  return region ? SITE_LABELS[region.site] : '';
}
