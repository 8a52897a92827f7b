import type { Overview } from '#contract/overview.ts';
import { AGE_BAND_FACTS, AGE_BANDS } from '#domain/age-band.ts';
import { COUNTING_UNIT_WORDS, type CountingUnit } from '#domain/counting-unit.ts';
import { imageName } from '#domain/image-ref.ts';
import { SITE_LABELS, type Site } from '#domain/region.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { TURN_CAUSES } from '#domain/risk-life.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { causeName, overviewSentence, trendSentence } from './overview-words.ts';

export type EvidenceInput = {
  overview: Overview;
  site: Site;
  unit: CountingUnit;
  /** Where the same numbers can be seen. */
  address: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
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
    ...body(input, checksum),
    `<script type="application/json" id="data">${data}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const STYLE =
  'body{font:14px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#14181d}' +
  'table{border-collapse:collapse;margin:.5rem 0 1.5rem;width:100%}th,td{border:1px solid #cdd1d6;padding:.25rem .5rem;text-align:left}' +
  'td{text-align:right;font-variant-numeric:tabular-nums}h1{font-size:1.4rem}h2{font-size:1.1rem}code{overflow-wrap:anywhere}';

function body(input: EvidenceInput, checksum: string): string[] {
  const { overview, site, unit, address, exportedAt, timeZone } = input;
  const { from, asOf, levels, states, changes } = overview;
  const heads = PRIORITIES.map((priority) => PRIORITY_FACTS[priority].label);
  return [
    '<h1>Image scan overview</h1>',
    `<p>${html(overviewSentence(overview))} ${html(trendSentence(overview, unit).join(' '))}</p>`,
    facts([
      ['Site', SITE_LABELS[site]],
      ['Counting unit', COUNTING_UNIT_WORDS[unit].label],
      ['Time', `${formatInstant(from)} to ${formatInstant(asOf)}`],
      ['Exported at (UTC)', exportedAt],
      ['Time zone of the reader', timeZone],
      ['Address', address],
      ['SHA-256 of the data', checksum],
    ]),
    '<h2>Images</h2>',
    table(
      ['', 'Images'],
      [
        ...PRIORITIES.map((priority) => [
          `${PRIORITY_FACTS[priority].label} risk`,
          levels[priority],
        ]),
        ['No open risk', levels.none],
        ['Never scanned', states['not-scanned']],
        ['Scan failed', states.failed],
        ['Unsupported', states.unsupported],
      ],
    ),
    '<h2>Open risks and what changed them</h2>',
    table(
      ['', ...heads],
      [
        ['Before', ...PRIORITIES.map((priority) => changes[priority].before)],
        ...TURN_CAUSES.map((cause) => [
          causeName(cause),
          ...PRIORITIES.map((priority) => changes[priority].parts[cause]),
        ]),
        ['Now', ...PRIORITIES.map((priority) => changes[priority].after)],
      ],
    ),
    '<h2>By category</h2>',
    table(
      ['', ...heads, 'Images'],
      overview.categories.map(({ category, open, images }) => [
        RISK_CATEGORY_FACTS[category].plural,
        ...PRIORITIES.map((priority) => open[priority]),
        images,
      ]),
    ),
    '<h2>Time to fix and age</h2>',
    table(
      [
        '',
        'Mean days to fix',
        'Target, days',
        ...AGE_BANDS.map((band) => AGE_BAND_FACTS[band].label),
        'Late',
      ],
      overview.ages.map((age) => [
        PRIORITY_FACTS[age.priority].label,
        age.meanDaysToFix ?? 'none fixed',
        age.targetDays,
        ...AGE_BANDS.map((band) => age.bands[band]),
        age.overdue,
      ]),
    ),
    '<h2>Images to fix first</h2>',
    table(
      ['Image', ...heads],
      overview.topImages.map(({ image, open }) => [
        `${imageName({ ...image, tag: image.tags[0] ?? '' })} ${image.digest}`,
        ...PRIORITIES.map((priority) => open[priority]),
      ]),
    ),
  ];
}

function facts(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(
    ([name, value]) =>
      `<tr><th scope="row">${html(name)}</th><th><code>${html(value)}</code></th></tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const head = heads.map((each) => `<th scope="col">${html(each)}</th>`).join('');
  const lines = rows.map(([name, ...cells]) => {
    const values = cells.map((cell) => `<td>${html(String(cell))}</td>`).join('');
    return `<tr><th scope="row">${html(String(name))}</th>${values}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
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
