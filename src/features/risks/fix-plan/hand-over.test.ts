import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { FindingRow } from '#contract/findings.ts';
import { handOverCsv, handOverMarkdown } from './hand-over.ts';

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
  site: 'china',
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
  expect(
    lines.find((line) => line.startsWith('1 risk in 1 image, 1 High. Due 8 Nov 2026')),
  ).toBeDefined();
  expect(lines).toContain(
    '<https://console.example/risks/system-vulnerabilities?fix=quick-fix,blocked&repository=payments/checkout-api>',
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
  expect(data[1]?.at(-1)).toBe('2026-11-08T01:00:00.000Z');
  expect(data[2]?.[4]).toBe("'=cmd|calc");
});
