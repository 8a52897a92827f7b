import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { compareImages, getImage, listImageRisks, listImageScans } from '#contract/image-detail.ts';
import { saveWhitelistRule } from '#contract/whitelist.ts';
import { getBlindSpots } from '#contract/blind-spots.ts';
import { listImageRepositories, listImages } from '#contract/images.ts';
import { IMAGE_STATES, type ImageState } from '#domain/image-state.ts';
import { SITES } from '#domain/region.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let server: MockServer | undefined;
afterEach(() => server?.close());

function start(options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => NOW, ...options });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe.each(['default', 'no-scans-yet', 'all-clean', 'quota-exhausted', 'hostile-text'] as const)(
  'in the scenario %s',
  (scenario) => {
    test('every image has one of five states, in both lists', async () => {
      start({ scenario });
      for (const site of SITES) {
        const images = await call(listImages, { query: { site, limit: 1 } });
        const repositories = await call(listImageRepositories, { query: { site, limit: 200 } });
        expect(sum(Object.values(images.byState))).toBe(images.total);
        expect(repositories.byState).toEqual(images.byState);
        expect(sum(repositories.rows.map((row) => row.images))).toBe(images.total);
        for (const state of IMAGE_STATES) {
          const { total } = await call(listImages, { query: { site, state: [state], limit: 1 } });
          expect(total, state).toBe(images.byState[state]);
        }
      }
    });

    test('each blind spot leads to exactly its images', async () => {
      start({ scenario });
      for (const site of SITES) {
        const { spots } = await call(getBlindSpots, { query: { site } });
        for (const { key, images } of spots) {
          if (key === null) continue;
          const { total } = await call(listImages, { query: { site, spot: key, limit: 1 } });
          expect(total, key).toBe(images);
        }
      }
    });
  },
);

test('the counts of the states are those of the rows under any filter', async () => {
  start();
  const filters = fc.record({
    q: fc.constantFrom('', 'payments', 'latest', 'debian', 'sha256:a', 'nothing at all'),
    state: fc.uniqueArray(fc.constantFrom(...IMAGE_STATES)),
  });
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom(...SITES), async ({ q, state }, site) => {
      const answer = await call(listImages, { query: { site, q, state, limit: 200 } });
      const wanted: readonly ImageState[] = state.length ? state : IMAGE_STATES;
      expect(answer.total).toBe(sum(wanted.map((one) => answer.byState[one])));
      expect(answer.rows.every((row) => wanted.includes(row.state))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

describe('one image', () => {
  test('the risks of its layers are its risks', async () => {
    start();
    const { rows } = await call(listImages, { query: { site: 'china', limit: 20 } });
    for (const { image, risks } of rows) {
      const detail = await call(getImage, { path: image });
      const all = await call(listImageRisks, { path: image, query: { limit: 1 } });
      const kinds = Object.values(detail.risks);
      for (const priority of PRIORITIES)
        expect(sum(kinds.map((counts) => counts[priority]))).toBe(risks[priority]);
      expect(sum(Object.values(risks))).toBe(all.total);
      for (const { number, risks: of } of detail.layers) {
        const { total } = await call(listImageRisks, {
          path: image,
          query: { layer: number, limit: 1 },
        });
        expect(total).toBe(sum(Object.values(of).flatMap((counts) => Object.values(counts))));
      }
    }
  });

  test('of an image that is not checked no category is delivered', async () => {
    start();
    const query = { site: 'china', state: ['unsupported' as const], limit: 1 } as const;
    const { image, cause } = (
      await call(listImages, { query: { ...query, state: ['unsupported'] } })
    ).rows[0]!;
    const detail = await call(getImage, { path: image });
    expect([detail.risks, detail.layers.map(({ risks }) => risks)]).toEqual([
      {},
      detail.layers.map(() => ({})),
    ]);
    expect(cause).toMatch(/is not on the list of systems that can be checked\.$/);
  });

  test('its scans are those of the log, with what each one added', async () => {
    start();
    const { image } = (await call(listImages, { query: { site: 'china', limit: 1 } })).rows[0]!;
    const { rows } = await call(listImageScans, { path: image });
    const night = rows.find(({ scanId }) => scanId === 'scan-20261122180000');
    expect(night).toMatchObject({ starter: 'schedule', state: 'done', charged: false });
    const risks = await call(listImageRisks, { path: image, query: { limit: 1 } });
    expect(night?.known).toBeGreaterThanOrEqual(risks.total);
  });

  test('compared with another tag, and with itself before it was known', async () => {
    start();
    const { image } = (await call(listImages, { query: { site: 'china', limit: 1 } })).rows[0]!;
    const { others } = await call(getImage, { path: image });
    const other = { ...image, digest: others[0]!.digest };
    const there = await call(compareImages, { path: image, query: { with: other.digest } });
    const back = await call(compareImages, { path: other, query: { with: image.digest } });
    expect(there.total).toBe(sum(Object.values(there.byKind)));
    expect(there.byKind.added).toBe(back.byKind.removed);
    expect(there.same).toBe(back.same);
    expect(there.rows.every(({ reason }) => reason === 'new-image')).toBe(true);
    const never = await call(compareImages, {
      path: image,
      query: { since: '2020-01-01T00:00:00Z' },
    });
    expect([never.same, never.byKind.removed]).toEqual([0, 0]);
    expect(never.rows.every(({ reason }) => reason === 'newly-published')).toBe(true);
  });

  test('a comparison comes in pages, what is added first', async () => {
    start();
    const { image } = (await call(listImages, { query: { site: 'china', limit: 1 } })).rows[0]!;
    const since = '2020-01-01T00:00:00Z';
    const all = await call(compareImages, { path: image, query: { since, limit: 200 } });
    const next = await call(compareImages, {
      path: image,
      query: { since, offset: 50, limit: 50 },
    });
    expect(all.total).toBeGreaterThan(60);
    expect(next.total).toBe(all.total);
    expect(next.rows).toEqual(all.rows.slice(50, 100));
  });

  test('a rule of the whitelist that was saved since leaves out what it covers', async () => {
    start();
    const { image } = (await call(listImages, { query: { site: 'china', limit: 1 } })).rows[0]!;
    const { riskId: id } = (await call(listImageRisks, { path: image, query: {} })).rows[0]!;
    await call(saveWhitelistRule, {
      path: { id: '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b10' },
      body: {
        version: null,
        category: 'system-vulnerability',
        riskId: id,
        match: null,
        repositories: null,
        digests: null,
        ends: { kind: 'never' },
        reason: 'Not reachable',
        broad: true,
      },
    });
    const since = new Date(NOW - 1).toISOString();
    const { rows } = await call(compareImages, { path: image, query: { since } });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatchObject({ kind: 'removed', riskId: id, reason: 'rule-change' });
  });

  test('only what was checked can be compared', async () => {
    start();
    const { rows } = await call(listImages, {
      query: { site: 'china', state: ['failed', 'not-scanned', 'unsupported'], limit: 200 },
    });
    const unchecked = new Set(rows.map(({ image }) => image.digest));
    const { others } = await call(getImage, { path: rows[0]!.image });
    expect(others.filter(({ digest }) => unchecked.has(digest))).toEqual([]);
  });
});
