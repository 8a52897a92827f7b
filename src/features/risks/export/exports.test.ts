import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { FindingRow } from '#contract/findings.ts';
import { ECOSYSTEMS } from '#domain/ecosystem.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import { OS_IDS } from '#domain/operating-system.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES, RAW_SEVERITIES } from '#domain/severity.ts';
import { EXPORT_FORMAT_FACTS, type ExportFormat } from './export-formats.ts';
import type { ExportAbout } from './export-about.ts';
import { openvexProblems } from './testing/openvex-problems.ts';

const ABOUT: ExportAbout = {
  category: 'system-vulnerability',
  filter: 'Site: China; Status: Open',
  address: '/risks/system-vulnerabilities',
  rows: 1,
  exportedAt: '2026-11-23T01:14:00.000Z',
  dataAt: '2026-11-22T21:36:00.000Z',
  timeZone: 'Asia/Shanghai',
};

const ROW: FindingRow = {
  key: '["system-vulnerability","CVE-2022-0778"]',
  id: 'CVE-2022-0778',
  title: 'Infinite loop in openssl',
  className: null,
  priority: 'asap',
  rawSeverity: 'HIGH',
  cvssScore: 7.5,
  cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  knownExploited: false,
  name: 'libssl1.1',
  item: 'libssl1.1',
  ecosystem: null,
  installedVersion: '1.1.1d-0+deb10u6',
  fixedVersion: '1.1.1d-0+deb10u8',
  path: '/var/lib/dpkg/info/libssl1.1.list',
  line: null,
  layer: 2,
  layerDigest: 'sha256:22',
  image: {
    digest: 'sha256:11',
    namespace: 'payments',
    repository: 'checkout-api',
    tags: ['2.14.3'],
    regionId: 'cn-hangzhou',
    registryType: 'acr',
    os: 'debian',
    osVersion: '10',
    owner: null,
    deployed: true,
  },
  user: null,
  endOfLife: false,
  fixState: 'quick-fix',
  status: 'open',
  decision: null,
  assignee: { id: 'wei-chen', name: 'Wei Chen' },
  firstSeenAt: '2026-10-01T18:00:00.000Z',
  lastSeenAt: '2026-11-22T18:38:00.000Z',
};

const DECISION = {
  by: 'Wei Chen',
  at: '2026-11-20T01:00:00.000Z',
  reason: 'Behind a gateway',
  expiresAt: null,
};

const write = (
  format: ExportFormat,
  rows: readonly FindingRow[],
  about: Partial<ExportAbout> = {},
) =>
  [...EXPORT_FORMAT_FACTS[format].write(rows, { ...ABOUT, rows: rows.length, ...about })].join('');
const json = (format: ExportFormat, rows: readonly FindingRow[]) =>
  JSON.parse(write(format, rows)) as never;

const require = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as object;
const sarifSchema = read(
  join(
    dirname(require.resolve('@microsoft/jest-sarif/package.json')),
    'lib/schemas/sarif-2.1.0-rtm.5.json',
  ),
);
const cdx = (name: string) =>
  read(
    join(
      dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
      `res/schema/${name}.SNAPSHOT.schema.json`,
    ),
  );

const draft4 = new AjvDraft4({ strict: false, unicodeRegExp: false });
addFormats(draft4);
const validSarif = draft4.compile(sarifSchema);
const draft7 = new Ajv({ strict: false });
addFormats(draft7);
draft7.addFormat('iri-reference', true).addFormat('idn-email', true);
// The package names its own copies of what the schema refers to.
for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
  draft7.addSchema(cdx(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
const validCyclonedx = draft7.compile(cdx('bom-1.6'));

/** Texts that come from images, reports and people, as bad as they can be. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '=1+1',
    '</script>',
    '%',
    '#',
    '"',
    '@scope/name',
    'a:b',
    '../..',
    '\u2028',
    '\uD800',
  ),
);
const day = fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString());
const decision = fc.option(
  fc.record({ by: text, at: day, reason: text, expiresAt: fc.option(day) }),
);
const anyRow: fc.Arbitrary<FindingRow> = fc.record({
  key: fc.uuid(),
  id: text,
  title: fc.oneof(text, fc.constant('')),
  className: fc.constant(null),
  priority: fc.constantFrom(...PRIORITIES),
  rawSeverity: fc.option(fc.constantFrom(...RAW_SEVERITIES)),
  cvssScore: fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
  cvssVector: fc.option(fc.constant('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H')),
  knownExploited: fc.option(fc.boolean()),
  name: text,
  item: text,
  ecosystem: fc.option(fc.constantFrom(...ECOSYSTEMS)),
  installedVersion: fc.option(text),
  fixedVersion: fc.option(text),
  path: fc.oneof(text, fc.constant('')),
  line: fc.option(fc.integer({ min: 1, max: 9999 })),
  layer: fc.integer({ min: 1, max: 40 }),
  layerDigest: text,
  image: fc.record({
    digest: text,
    namespace: text,
    repository: text,
    tags: fc.array(text),
    regionId: fc.constant('cn-hangzhou' as const),
    registryType: fc.constant('acr' as const),
    os: fc.constantFrom(...OS_IDS),
    osVersion: text,
    owner: fc.option(text),
    deployed: fc.option(fc.boolean()),
  }),
  user: fc.option(text),
  endOfLife: fc.boolean(),
  fixState: fc.constantFrom(...FIX_STATES),
  status: fc.constantFrom(...RISK_STATUSES),
  decision,
  assignee: fc.option(fc.record({ id: text, name: text })),
  firstSeenAt: day,
  lastSeenAt: day,
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 8 });

describe('CSV', () => {
  test('tells what it holds, then one line for each risk', () => {
    const lines = write('csv', [ROW]).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'Filter,Site: China; Status: Open',
      'Address,/risks/system-vulnerabilities',
      'Rows,1',
    ]);
    expect(lines).toContain('Time zone of the reader,Asia/Shanghai');
    expect(lines.at(-2)).toBe(
      'CVE-2022-0778,Infinite loop in openssl,,High,HIGH,7.5,libssl1.1,1.1.1d-0+deb10u6,1.1.1d-0+deb10u8,/var/lib/dpkg/info/libssl1.1.list,,2,sha256:22,payments/checkout-api:2.14.3,sha256:11,cn-hangzhou,,Wei Chen,Open,,,,2026-10-01T18:00:00.000Z,2026-11-22T18:38:00.000Z',
    );
  });

  test('runs nothing in a spreadsheet, whatever it is about', () => {
    const runs = (cell: string) =>
      '=+-@＝＋－＠'.includes(cell.replaceAll(/^[\s\p{Cc}\p{Cf}]+/gu, '').charAt(0) || '?');
    fc.assert(
      fc.property(anyRows, text, (rows, filter) => {
        const { data } = papaparse.parse<string[]>(write('csv', rows, { filter }));
        for (const cell of data.flat()) expect(runs(cell), cell).toBe(false);
      }),
    );
  });
});

describe('SARIF', () => {
  test('has a result with its place, its level and who set it aside', () => {
    expect(json('sarif', [{ ...ROW, status: 'ignored', decision: DECISION }])).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'CVE-2022-0778' }] } },
          properties: { Rows: '1', Filter: 'Site: China; Status: Open' },
          results: [
            {
              ruleId: 'CVE-2022-0778',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'var/lib/dpkg/info/libssl1.1.list' },
                  },
                },
              ],
              suppressions: [
                { kind: 'external', justification: 'ignored, Behind a gateway, by Wei Chen' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('is what the published schema of 2.1.0 asks for', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(validSarif(json('sarif', rows)), JSON.stringify(validSarif.errors)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('CycloneDX', () => {
  test.each([
    [
      'open',
      null,
      { state: 'in_triage', detail: 'Update libssl1.1 to 1.1.1d-0+deb10u8 or later.' },
    ],
    ['ignored', DECISION, { state: 'exploitable', response: ['will_not_fix'] }],
    ['whitelisted', DECISION, { state: 'not_affected' }],
    ['false-positive', DECISION, { state: 'false_positive' }],
    ['fixed', null, { state: 'resolved' }],
  ] as const)('says of a risk that is %s what was decided', (status, decided, analysis) => {
    expect(json('cyclonedx', [{ ...ROW, status, decision: decided }])).toMatchObject({
      vulnerabilities: [
        {
          id: 'CVE-2022-0778',
          analysis,
          affects: [{ ref: 'sha256:11 pkg:deb/debian/libssl1.1@1.1.1d-0%2Bdeb10u6' }],
        },
      ],
    });
  });

  test('is what the published schema of 1.6 asks for', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(validCyclonedx(json('cyclonedx', rows)), JSON.stringify(validCyclonedx.errors)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('OpenVEX', () => {
  test.each([
    ['open', null, 'under_investigation', 'status_notes'],
    ['ignored', DECISION, 'affected', 'action_statement'],
    ['whitelisted', DECISION, 'not_affected', 'impact_statement'],
    ['fixed', null, 'fixed', 'status_notes'],
  ] as const)('says of a risk that is %s what was decided', (status, decided, said, field) => {
    const { statements } = json('openvex', [{ ...ROW, status, decision: decided }]) as {
      statements: Record<string, unknown>[];
    };
    expect(statements).toMatchObject([{ vulnerability: { name: 'CVE-2022-0778' }, status: said }]);
    expect(statements[0]).toHaveProperty(field);
  });

  test('is what the specification of 0.2.0 asks for', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(openvexProblems(json('openvex', rows))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [{ status: 'not_affected' }],
    [{ status: 'affected' }],
    [{ status: 'not_affected', justification: 'we say so' }],
    [{ status: 'fixed', products: [{ '@id': 'urn:a' }, { '@id': 'urn:a' }] }],
    [{ status: 'open' }],
    [{ status: 'fixed', more: 1 }],
  ])('the check of the specification refuses %j', (statement) => {
    const document = {
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': 'urn:uuid:1',
      author: 'a',
      timestamp: '2026-11-23T01:14:00Z',
      version: 1,
      statements: [{ vulnerability: { name: 'CVE-1' }, ...statement }],
    };
    expect(openvexProblems(document)).not.toEqual([]);
  });
});
