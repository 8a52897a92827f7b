import { expect, test } from 'vitest';
import type { FixDetail, FixedRisk } from '#contract/fixes.ts';
import { fixName, fixSummary } from './fix-words.ts';
import { receiptMarkdown } from './receipt-markdown.ts';

const FIX: FixDetail = {
  id: '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b20',
  revision: 9,
  site: 'china',
  starter: 'console',
  startedBy: 'Wei Chen',
  startedAt: '2026-11-23T09:00:00Z',
  endedAt: '2026-11-23T09:04:00Z',
  state: 'some-failed',
  reach: 'selected',
  tasks: { queued: 0, running: 0, succeeded: 1, failed: 1 },
  risks: 4,
  closed: 1,
  scanId: 'scan-1',
  asOf: '2026-11-23T10:00:00Z',
  images: [],
};

const IMAGE = {
  digest: 'sha256:old',
  namespace: 'payments',
  repository: 'checkout-api',
  tags: ['2.14.3'],
  regionId: 'cn-hangzhou',
  registryType: 'acr',
  os: 'debian',
  osVersion: '10',
  owner: null,
  deployed: true,
} as const;

const TASK: FixDetail['images'][number] = {
  id: 'ivf-1',
  image: { ...IMAGE, tags: [...IMAGE.tags] },
  newTag: '2.14.3_fix_20261123170000',
  newDigest: 'sha256:new',
  state: 'succeeded',
  cause: null,
  startedAt: '2026-11-23T09:00:00Z',
  endedAt: '2026-11-23T09:01:00Z',
  packages: [],
  before: { asap: 1, later: 1, nntf: 0 },
  pending: 0,
  closed: { asap: 1, later: 0, nntf: 0 },
  stayed: [{ reason: 'no-fixed-version', risks: { asap: 0, later: 1, nntf: 0 } }],
  verifiedAt: '2026-11-23T09:03:00Z',
  after: { asap: 0, later: 1, nntf: 0 },
  opened: { asap: 0, later: 0, nntf: 0 },
};

const FAILED: FixDetail['images'][number] = {
  ...TASK,
  id: 'ivf-2',
  newDigest: null,
  state: 'failed',
  cause: 'push-refused',
  closed: { asap: 0, later: 0, nntf: 0 },
  stayed: [{ reason: 'rebuild-failed', risks: { asap: 1, later: 1, nntf: 0 } }],
  verifiedAt: null,
  after: null,
  opened: null,
};

const RISK: FixedRisk = {
  taskId: 'ivf-1',
  id: 'CVE-2021-44228',
  title: 'Log4Shell',
  package: 'liblog4j2-java',
  installedVersion: '2.11.1-2',
  fixedVersion: '2.15.0-1~deb10u1',
  priority: 'asap',
  outcome: 'closed',
  reason: null,
};

const fix = { ...FIX, images: [TASK, FAILED] };

test('a receipt adds up, with each risk and its reason', () => {
  const stayed = {
    ...RISK,
    id: 'CVE-2020-1',
    outcome: 'stayed',
    reason: 'no-fixed-version',
  } as const;
  const lines = receiptMarkdown(fix, [RISK, stayed], 'https://console.example').split('\n');
  expect(lines[0]).toBe('# Receipt: Chosen risks of 2 images');
  expect(lines).toContain('- Open before: 2 (1 High, 1 Medium, 0 Low)');
  expect(lines).toContain('- Closed: 1 (1 High, 0 Medium, 0 Low)');
  expect(lines).toContain('- Still open, no fixed version yet: 1 (0 High, 1 Medium, 0 Low)');
  expect(lines).toContain('- Open in the new image: 1 (0 High, 1 Medium, 0 Low)');
  expect(lines).toContain('- Not built: The registry refused the new tag');
  expect(lines).toContain(
    '| High | CVE-2021-44228 | liblog4j2-java | 2.11.1-2 | 2.15.0-1\\~deb10u1 |',
  );
  expect(lines).toContain(
    '| High | CVE-2020-1 | liblog4j2-java | 2.11.1-2 | 2.15.0-1\\~deb10u1 | No fixed version yet |',
  );
});

test('a receipt has its proof, with addresses that work outside the console', () => {
  const lines = receiptMarkdown(fix, [RISK], 'https://console.example').split('\n');
  const comparison =
    'https://console.example/images/payments/checkout-api/sha256%3Anew?compare=sha256%3Aold';
  expect(lines).toContain('- Re-scan: <https://console.example/scans/scan-1>');
  expect(lines).toContain(`- Address: <https://console.example/fixes/${FIX.id}>`);
  expect(lines.some((line) => line.startsWith('- Proved by a scan: 23 Nov 2026'))).toBe(true);
  expect(lines).toContain(`- Comparison: <${comparison}>`);
  expect(lines).toContain('| Priority | Vulnerability | Package | Installed | Fixed in |');
});

test('a receipt without proof says so, and what was decided is not called open', () => {
  const unread = { ...TASK, verifiedAt: null, after: null, opened: null };
  const counts = { asap: 0, later: 1, nntf: 0 };
  const decided = { ...TASK, stayed: [{ reason: 'decided' as const, risks: counts }] };
  const reopened = { ...decided, opened: counts };
  const lines = (images: FixDetail['images']) =>
    receiptMarkdown({ ...FIX, images }, [], 'https://console.example').split('\n');
  expect(lines([unread])).toContain('- Not proved: no scan has read the new image');
  expect(lines([decided])).toContain(
    '- Ignored, false positive or whitelisted meanwhile: 1 (0 High, 1 Medium, 0 Low)',
  );
  expect(lines([reopened])).toContain('- Opened again meanwhile: 1 (0 High, 1 Medium, 0 Low)');
});

test.each([
  [{}, 'Chosen risks of 2 images'],
  [{ reach: 'fixable' }, 'All fixable risks of 2 images'],
  [{ reach: 'fixable', starter: 'automatic' }, 'Automatic fixing of 2 images'],
] as const)('a fix with %o is called %s', (part, name) => {
  expect(fixName({ ...FIX, ...part })).toBe(name);
});

test('text of an image makes no table, link, heading or HTML', () => {
  const hostile = { ...RISK, package: 'a|b\n# c <img src=x> [d](javascript:e)' };
  const text = receiptMarkdown(fix, [hostile], 'https://console.example');
  expect(text).toContain('a\\|b \\# c \\<img src=x\\> \\[d\\]\\(javascript:e\\)');
  expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
});

test.each([
  [{}, '1 risk is closed in 1 of 2 images, proved by a re-scan. 1 image could not be rebuilt.'],
  [
    { images: [{ ...TASK, verifiedAt: null }, FAILED], closed: 0, state: 'proof-missing' as const },
    'No risk is closed. 1 image could not be rebuilt; 1 new image was not read by a scan, so nothing is proved there.',
  ],
  [
    {
      images: [FAILED, FAILED],
      closed: 0,
      tasks: { queued: 0, running: 0, succeeded: 0, failed: 2 },
    },
    'No risk is closed. 2 images could not be rebuilt.',
  ],
  [
    { state: 'running' as const, tasks: { queued: 1, running: 0, succeeded: 0, failed: 1 } },
    '0 of 2 images are rebuilt, 1 failed. Nothing is closed before a scan has read the new images.',
  ],
  [
    { state: 'verifying' as const },
    '1 new image is being re-scanned, 1 failed. What the scan no longer finds is closed.',
  ],
])('the summary of a fix is true at any time', (part, words) => {
  expect(fixSummary({ ...fix, ...part })).toBe(words);
});
