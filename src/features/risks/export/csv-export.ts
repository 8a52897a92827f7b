import papaparse from 'papaparse';
import type { FindingRow } from '#contract/findings.ts';
import { imageName } from '#domain/image-ref.ts';
import { RISK_STATUS_LABELS } from '#domain/risk-status.ts';
import { severityWord } from '#domain/severity-word.ts';
import { FORMULA } from '#lib/csv-formula.ts';
import { aboutLines, type ExportAbout } from './export-about.ts';

type CsvColumn = { header: string; value: (row: FindingRow, about: ExportAbout) => unknown };

/** The file, one column a line. Readers find columns by name, so names do not change. */
const COLUMNS: readonly CsvColumn[] = [
  { header: 'ID', value: ({ id }) => id },
  { header: 'Title', value: ({ title }) => title },
  { header: 'Class', value: ({ className }) => className },
  { header: 'Severity', value: ({ priority }, { category }) => severityWord(category, priority) },
  { header: 'Rating of the source', value: ({ rawSeverity }) => rawSeverity },
  { header: 'CVSS', value: ({ cvssScore }) => cvssScore },
  { header: 'Item', value: ({ item }) => item },
  { header: 'Installed version', value: ({ installedVersion }) => installedVersion },
  { header: 'Fixed version', value: ({ fixedVersion }) => fixedVersion },
  { header: 'Path', value: ({ path }) => path },
  { header: 'Line', value: ({ line }) => line },
  { header: 'Layer', value: ({ layer }) => layer },
  { header: 'Layer digest', value: ({ layerDigest }) => layerDigest },
  {
    header: 'Image',
    value: ({ image: { namespace, repository, tags } }) =>
      imageName({ namespace, repository, tag: tags[0] ?? '' }),
  },
  { header: 'Image digest', value: ({ image }) => image.digest },
  { header: 'Region', value: ({ image }) => image.regionId },
  { header: 'Owner', value: ({ image }) => image.owner },
  { header: 'Assignee', value: ({ assignee }) => assignee?.name },
  { header: 'Status', value: ({ status }) => RISK_STATUS_LABELS[status] },
  { header: 'Decided by', value: ({ decision }) => decision?.by },
  { header: 'Reason', value: ({ decision }) => decision?.reason },
  { header: 'Until (UTC)', value: ({ decision }) => decision?.expiresAt },
  { header: 'First seen (UTC)', value: ({ firstSeenAt }) => firstSeenAt },
  { header: 'Last seen (UTC)', value: ({ lastSeenAt }) => lastSeenAt },
];

const CHUNK = 500;

/** RFC 4180. What the file is about comes first, then an empty line, then the table. */
export function* csvExport(rows: readonly FindingRow[], about: ExportAbout): Generator<string> {
  yield lines([...aboutLines(about), [''], COLUMNS.map(({ header }) => header)]);
  for (let from = 0; from < rows.length; from += CHUNK) {
    yield lines(
      rows.slice(from, from + CHUNK).map((row) => COLUMNS.map(({ value }) => value(row, about))),
    );
  }
}

function lines(cells: readonly (readonly unknown[])[]): string {
  const text = papaparse.unparse(cells as unknown[][], {
    escapeFormulae: FORMULA,
    newline: '\r\n',
  });
  return `${text}\r\n`;
}
