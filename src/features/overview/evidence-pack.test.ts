import { expect, test } from 'vitest';
import { evidencePack, type EvidenceInput } from './evidence-pack.ts';
import { OVERVIEW } from './testing/overview.ts';

const HOSTILE = '</script><script>alert(1)</script>';

const INPUT: EvidenceInput = {
  overview: {
    ...OVERVIEW,
    to: '2026-10-31T16:00:00Z',
    topOwners: [{ owner: HOSTILE, images: 3, open: { asap: 7, later: 8, nntf: 9 } }],
    points: [
      { at: '2026-10-31T16:00:00Z', open: { asap: 41, later: 42, nntf: 43 }, imagesToFix: 44 },
    ],
  },
  blindSpots: {
    images: 12,
    spots: [
      { kind: 'unsupported-os', name: 'CentOS 8', detail: '', images: 11, key: 'unsupported-os:x' },
    ],
  },
  quota: {
    purchased: 3000,
    consumed: 2184,
    remaining: 816,
    resetsAt: '2026-11-30T16:00:00Z',
    noticePercent: 20,
  },
  forecast: 'About 160 units short this month. Likely between 140 and 180.',
  scope: { site: 'china', unit: 'risk', days: '2026-10-01..2026-10-31' },
  vulnerabilityDataAt: '2026-11-22T22:10:00Z',
  address: `https://console.example/overview?x=${HOSTILE}`,
  exportedAt: '2026-11-23T09:00:00Z',
  exportedBy: 'Maya Ferreira',
  timeZone: 'Asia/Shanghai',
};

/** The text of the data element, as its reader gets it. */
function dataOf(html: string): string {
  return /<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? '';
}

test('the checksum is that of the data, the data is what was given, and nothing of it runs', async () => {
  const html = await evidencePack(INPUT);
  const bytes = new TextEncoder().encode(dataOf(html));
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  expect(html).toContain(`<code>${digest}</code>`);
  expect(JSON.parse(dataOf(html))).toEqual(INPUT);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/https?:\/\/(?!console\.example)/);
});

test.each([
  ['Site</th><th><code>China'],
  ['Counting unit</th><th><code>Vulnerability and package'],
  ['Time zone of the reader</th><th><code>Asia/Shanghai'],
  ['2026-11-23T09:00:00Z), by Maya Ferreira'],
  ['Left</th><td>816'],
  ['Forecast</th><td>About 160 units short this month.'],
  ['System not supported</th><td>CentOS 8</td><td>11'],
  ['cn-hangzhou</th><td>806</td><td>50</td><td>8</td><td>3'],
  ['Fixed</th><td>-300'],
  ['Open at the end of 31 Oct 2026</th><td>1204'],
  ['1 Nov 2026</th><td>41</td><td>42</td><td>43</td><td>44'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;</th><td>7</td><td>8</td><td>9</td><td>3'],
])('it says %s', async (part) => {
  expect(await evidencePack(INPUT)).toContain(part);
});
