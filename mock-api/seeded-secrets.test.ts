import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { SITES } from '#domain/region.ts';
import { createMockApi } from './create-mock-api.ts';
import { SAMPLE_PASSWORD } from './seed/history.ts';
import { seededSecrets } from './seed/risks/planted-files.ts';
import { NOW } from './testing/now.ts';

/** Shortest part of a secret that may stand nowhere. */
const PART = 8;

const { handlers, store } = createMockApi({ now: () => NOW });
const SECRETS = [...seededSecrets(store.images), SAMPLE_PASSWORD];
const PARTS = new Set(
  SECRETS.flatMap((secret) =>
    Array.from({ length: secret.length - PART + 1 }, (_, at) => secret.slice(at, at + PART)),
  ),
);

/** Parts of secrets that a text holds. */
function leaksIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at + PART <= text.length; at += 1) {
    const part = text.slice(at, at + PART);
    if (PARTS.has(part)) found.push(part);
  }
  return found;
}

/** A reply whole: status, headers and body. */
async function ask(path: string, query: Record<string, string> = {}): Promise<string> {
  const address = `http://localhost${path}?${new URLSearchParams(query)}`;
  const response = await getResponse(handlers, new Request(address));
  return [response?.status, ...(response?.headers ?? []), await response?.text()].join('\n');
}

const fill = ({ url }: Endpoint, parts: Record<string, string>) =>
  url.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(parts[key] ?? ''));

test('there are secrets to look for', () => {
  expect(SECRETS.length).toBeGreaterThan(100);
  expect(leaksIn(`x${SECRETS[0]}`)).not.toEqual([]);
});

test('no seeded secret is in any list, facet, plan or log', async () => {
  const flat = (Object.values(endpoints) as Endpoint[]).filter(
    ({ method, url }) => method === 'GET' && !url.includes(':'),
  );
  for (const { url, id } of flat) {
    for (const site of SITES) {
      for (const category of ['sensitive-file', 'build-instruction', 'baseline']) {
        const query = { site, category, limit: '200', text: SECRETS[0]!.slice(0, 6) };
        expect(leaksIn(await ask(url, query)), id).toEqual([]);
      }
    }
  }
});

test('no seeded secret is in what exports are made of', async () => {
  for (const site of SITES) {
    for (const category of ['sensitive-file', 'build-instruction', 'baseline']) {
      const selection = {
        filter: { site, category },
        group: 'finding',
        pick: { kind: 'all-but', keys: [] },
      };
      const request = new Request(`http://localhost${endpoints.listFindings.url}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ selection, offset: 0, limit: 1000, byUrgency: false }),
      });
      const response = await getResponse(handlers, request);
      expect(response?.status).toBe(200);
      expect(leaksIn((await response?.text()) ?? ''), category).toEqual([]);
    }
  }
});

for (const category of ['sensitive-file', 'build-instruction'] as const) {
  test(`no seeded secret is in what is told of a ${category}, or of the images that have it`, async () => {
    let asked = 0;
    for (const site of SITES) {
      const findings = store.findings[site].filter((finding) => finding.category === category);
      for (const id of new Set(findings.map(({ riskId }) => riskId))) {
        for (const each of [
          endpoints.getRisk,
          endpoints.listAffectedImages,
          endpoints.listRiskHistory,
        ]) {
          const said = await ask(fill(each, { category, id }), { site, limit: '200' });
          expect(said).toMatch(/^200/);
          expect(leaksIn(said), `${each.id} ${id}`).toEqual([]);
          asked += 1;
        }
      }
      for (const image of new Set(findings.map((finding) => finding.image))) {
        for (const each of [endpoints.getImage, endpoints.listImageRisks]) {
          const said = await ask(fill(each, image as never), { limit: '200' });
          expect(said).toMatch(/^200/);
          expect(leaksIn(said), `${each.id} ${image.repository}`).toEqual([]);
        }
      }
    }
    expect(asked).toBeGreaterThan(20);
  });
}
