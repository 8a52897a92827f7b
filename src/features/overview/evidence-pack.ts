import { COUNTING_UNIT_WORDS } from '#domain/counting-unit.ts';
import { SITE_LABELS } from '#domain/region.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { evidenceTables, type EvidenceData, type EvidenceTable } from './evidence-tables.ts';
import type { Scope } from './overview-links.ts';
import { overviewSentence, trendSentence } from './overview-words.ts';
import { sentenceText } from './sentence.ts';

export type EvidenceInput = EvidenceData & {
  scope: Scope;
  /** When the vulnerability data of the server was brought up to date (ISO 8601, UTC); null when unknown. */
  vulnerabilityDataAt: string | null;
  /** Where the same numbers can be seen. */
  address: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
  exportedBy: string;
  /** Of whoever exported, by IANA name. */
  timeZone: string;
};

/**
 * One HTML file for an auditor: what the page said, when, in which unit and zone, with its data as JSON
 * inside and the SHA-256 of that text. It has no script and asks for nothing, so it opens offline.
 */
export async function evidencePack(input: EvidenceInput): Promise<string> {
  const data = JSON.stringify(input).replaceAll('<', '\\u003c');
  const checksum = await sha256(data);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<title>Evidence: image scan overview</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<h1>Image scan overview</h1>',
    `<p>${html(saidOf(input))}</p>`,
    facts(input, checksum),
    ...evidenceTables(input).map(table),
    `<p>${html(HOW_TO_CHECK)}</p>`,
    `<script type="application/json" id="data">${data}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const HOW_TO_CHECK =
  'The data of this file is the text of its element with the id "data". To check it, write exactly that text, without a line break after it, to a file and compare its SHA-256 with the one above.';

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const STYLE =
  'body{font:14px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#14181d}' +
  'table{border-collapse:collapse;margin:.5rem 0 1.5rem;width:100%}th,td{border:1px solid #cdd1d6;padding:.25rem .5rem;text-align:left}' +
  'td{text-align:right;font-variant-numeric:tabular-nums}h1{font-size:1.4rem}h2{font-size:1.1rem;break-after:avoid}' +
  'tr{break-inside:avoid}code,th{overflow-wrap:anywhere}';

function saidOf({ overview, scope }: EvidenceInput): string {
  return [overviewSentence(overview, scope), ...trendSentence(overview, scope)]
    .map(sentenceText)
    .join(' ');
}

/** What the numbers are of, and when: without it none of them means anything. */
function facts(input: EvidenceInput, checksum: string): string {
  const { overview, scope, vulnerabilityDataAt, address, exportedAt, exportedBy, timeZone } = input;
  const rows = {
    Site: SITE_LABELS[scope.site],
    'Counting unit': COUNTING_UNIT_WORDS[scope.unit].label,
    'Changes and fixes from': formatInstant(overview.from),
    'Changes and fixes until': formatInstant(overview.to),
    'All other numbers as of': `${formatInstant(overview.asOf)} (${overview.asOf})`,
    'Vulnerability data of':
      vulnerabilityDataAt === null ? 'Not known' : formatInstant(vulnerabilityDataAt),
    Exported: `${formatInstant(exportedAt)} (${exportedAt}), by ${exportedBy}`,
    'Time zone of the reader': timeZone,
    Address: address,
    'SHA-256 of the data': checksum,
  };
  const lines = Object.entries(rows).map(
    ([name, value]) =>
      `<tr><th scope="row">${html(name)}</th><th><code>${html(value)}</code></th></tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}

function table({ title, heads, rows }: EvidenceTable): string {
  const head = heads.map((each) => `<th scope="col">${html(each)}</th>`).join('');
  const lines = rows.map(([name, ...cells]) => {
    const values = cells.map((cell) => `<td>${html(String(cell))}</td>`).join('');
    return `<tr><th scope="row">${html(name)}</th>${values}</tr>`;
  });
  const none = `<tr><td colspan="${heads.length}">None</td></tr>`;
  return `<h2>${html(title)}</h2><table><thead><tr>${head}</tr></thead><tbody>${lines.join('') || none}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, whatever an image is called. */
function html(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
