import { createLoader } from 'nuqs/server';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { FindingRow } from '#contract/findings.ts';
import { riskListParsers } from '#urls/risks.ts';
import type { ListView } from '../triage/use-list-view.ts';
import { handOverCsv, handOverMarkdown } from './hand-over.ts';

const LIST: ListView = {
  ...createLoader(riskListParsers)('?q=has:fix&priority=asap,nntf&fix=quick-fix,blocked&view=v1'),
  category: 'system-vulnerability',
};

const ROW: FindingRow = {
  key: 'a',
  id: 'CVE-2022-0778',
  title: 'Infinite loop in openssl',
  className: null,
  priority: 'asap',
  rawSeverity: 'HIGH',
  cvssScore: 7.5,
  cvssVector: null,
  knownExploited: null,
  name: 'openssl',
  item: 'openssl',
  ecosystem: null,
  installedVersion: '1.1.1d-0+deb10u6',
  fixedVersion: '1.1.1d-0+deb10u8',
  path: '/var/lib/dpkg/info/openssl.list',
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
    owner: 'Payments',
    deployed: true,
  },
  user: null,
  endOfLife: false,
  fixState: 'quick-fix',
  status: 'open',
  decision: null,
  assignee: null,
  firstSeenAt: '2026-11-01T01:00:00.000Z',
  lastSeenAt: '2026-11-22T18:38:00.000Z',
};

const NOBODYS: FindingRow = {
  ...ROW,
  priority: 'nntf',
  name: '=cmd|calc',
  image: { ...ROW.image, digest: 'sha256:12', repository: '<b>[x](y)', owner: null },
};

const HAND_OVER = {
  rows: [NOBODYS, ROW],
  taken: [
    {
      key: 'upgrade apt openssl',
      change: { kind: 'upgrade', package: 'openssl', packageManager: 'apt' },
      work: 1.2,
      risks: [0, 1],
    },
  ],
  list: LIST,
  targets: { asap: 7, later: 30, nntf: 90 },
  address: 'https://console.example/fix-plan/system-vulnerabilities?take=1',
  at: new Date('2026-11-23T01:14:00Z'),
} as const;

test('each owner has a part with what is due, nobody comes last, hostile names stay text', () => {
  const lines = handOverMarkdown(HAND_OVER).split('\n');
  expect(lines.filter((line) => line.startsWith('## '))).toEqual([
    '## Payments',
    '## No owner known',
  ]);
  expect(lines).toContain('  - payments/checkout-api:2.14.3');
  expect(lines).toContain('  - payments/\\<b\\>\\[x\\]\\(y\\):2.14.3');
});

test('what is due first is told, and how much is overdue when it is handed over', () => {
  const lines = handOverMarkdown(HAND_OVER).split('\n');
  expect(lines.filter((line) => /^(?:1 risk in|- )/.test(line))).toEqual([
    expect.stringMatching(/^1 risk in 1 image, 1 High; first due 8 Nov 2026, .*, 1 overdue\.$/),
    expect.stringMatching(
      /^- \[ \] \*\*Upgrade openssl\*\* .*, first due 8 Nov 2026, .*, 1 overdue$/,
    ),
    expect.stringMatching(/^1 risk in 1 image, 1 Low; first due 30 Jan 2027, \d\d:\d\d GMT\S*\.$/),
    expect.stringMatching(
      /^- \[ \] \*\*Upgrade openssl\*\* .*, first due 30 Jan 2027, \d\d:\d\d GMT\S*$/,
    ),
  ]);
});

test('the link of an owner has the filter of the plan and the repositories of the owner', () => {
  expect(handOverMarkdown(HAND_OVER).split('\n')).toContain(
    'All fixable risks of this filter in these repositories: <https://console.example/risks/system-vulnerabilities?q=has:fix&priority=asap,nntf&fix=quick-fix,blocked&repository=payments/checkout-api>',
  );
});

test('the CSV has one line a risk, and no cell that a spreadsheet would run', () => {
  const { data } = papaparse.parse<string[]>(handOverCsv(HAND_OVER).trim());
  expect(data).toHaveLength(3);
  expect(data[1]?.slice(0, 4)).toEqual([
    'Payments',
    'Upgrade openssl, with apt',
    'payments/checkout-api:2.14.3',
    'sha256:11',
  ]);
  expect(data.map((cells) => cells.slice(-2))).toEqual([
    ['Due (UTC)', 'Overdue'],
    ['2026-11-08T01:00:00.000Z', 'yes'],
    ['2027-01-30T01:00:00.000Z', 'no'],
  ]);
  expect(data[2]?.[4]).toBe("'=cmd|calc");
});
