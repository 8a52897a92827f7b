import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { getFix, getFixLog, listFixedRisks, listFixes, previewFix } from '#contract/fixes.ts';
import { listRiskHistory } from '#contract/handling.ts';
import { listImages } from '#contract/images.ts';
import { getQuota } from '#contract/quota.ts';
import { getRiskFacets } from '#contract/risk-counts.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { getScanSettings, saveScanSettings } from '#contract/scan-settings.ts';
import { listScans, startScan } from '#contract/scans.ts';
import { FIX_REACHES } from '#domain/fix-run.ts';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { repositoryName } from '../store/facet-readers.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { ended, FIX_ID, OTHER_FIX_ID, picked, preview, refused, start } from '#testing/fixing.ts';
import { MINUTE_MS, NOW } from '../testing/now.ts';

const category = 'system-vulnerability';
const site = 'china';

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
});
afterEach(() => server.close());

const passMinute = () => {
  now += MINUTE_MS;
};

describe('a preview', () => {
  test.each(FIX_REACHES)('speaks of every risk of %s once', async (reach) => {
    const { images, skipped } = await preview(undefined, reach);
    const query: RiskFilter = {
      category,
      site,
      ...(reach === 'selected' ? {} : { status: ['open'] }),
      ...(reach === 'fixable-high' ? { priority: ['asap'] } : {}),
    };
    const { risks } = await call(getRiskFacets, { query });
    const chosen = images.reduce((total, image) => total + sumPriorities(image.risks), 0);
    expect(images.length).toBeGreaterThan(10);
    expect(chosen + skipped.reduce((total, one) => total + one.risks, 0)).toBe(risks);
  });

  test('gives each image of a repository a tag of its own, with the suffix of the moment', async () => {
    const { images } = await preview();
    const names = images.map(
      ({ image, newTag }) => `${image.namespace}/${image.repository}:${newTag}`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(images[0]!.newTag).toMatch(/^3\.21\.2_fix_20261123\d{6}$/);
  });

  test('says why a category has no quick fix', async () => {
    const selection = { ...picked(), filter: { category: 'baseline', site } } as const;
    const answer = await call(previewFix, { body: { selection, reach: 'selected' } });
    expect(answer.images).toEqual([]);
    expect(answer.skipped.map(({ reason }) => reason)).toEqual(['category-has-no-quick-fix']);
  });
});

describe('a fix', () => {
  test('rebuilds, scans what it built, and proves what is closed', async () => {
    const { images } = await preview();
    const three = images.slice(0, 3);
    const before = await call(getQuota, {});
    const started = await start(three);
    expect(started.state).toBe('running');
    expect(started.tasks).toEqual({ queued: 3, running: 0, succeeded: 0, failed: 0 });
    const fixing = await call(getRiskFacets, { query: { category, site, status: ['fixing'] } });
    expect(fixing.risks).toBe(started.risks);

    const done = await ended(passMinute);
    expect(done.state).toBe('some-failed');
    expect(done.tasks).toEqual({ queued: 0, running: 0, succeeded: 2, failed: 1 });
    for (const task of done.images) {
      const stayed = task.stayed.reduce((total, one) => total + sumPriorities(one.risks), 0);
      expect(task.pending + sumPriorities(task.closed) + stayed, task.id).toBe(
        sumPriorities(task.before),
      );
      if (task.state === 'failed') continue;
      expect(sumPriorities(task.after!)).toBe(stayed);
      expect(sumPriorities(task.closed)).toBeGreaterThan(0);
    }
    const fixed = await call(getRiskFacets, { query: { category, site, status: ['fixed'] } });
    expect(fixed.risks).toBe(done.closed);
    const none = await call(getRiskFacets, { query: { category, site, status: ['fixing'] } });
    expect(none.risks).toBe(0);
    expect((await call(getQuota, {})).consumed).toBe(before.consumed + 2);
  });

  test('shows the new image beside the old one, and the scan that has read it', async () => {
    const { images } = await preview();
    await start(images.slice(0, 1));
    const done = await ended(passMinute);
    const [task] = done.images;
    const { rows } = await call(listImages, {
      query: { site, q: task!.newDigest!, limit: 10 },
    });
    expect(rows).toMatchObject([{ image: { tags: [task!.newTag] }, state: 'at-risk' }]);
    const { rows: scans } = await call(listScans, { query: { starter: ['fix'], limit: 10 } });
    expect(scans).toMatchObject([{ id: done.scanId, images: 1, unitsUsed: 1, state: 'done' }]);
  });

  test('that fails leaves the image as it was, with a log that says why', async () => {
    const { images } = await preview();
    await start(images.slice(0, 3));
    const done = await ended(passMinute);
    const failed = done.images.find(({ state }) => state === 'failed')!;
    expect(failed).toMatchObject({ newDigest: null, verifiedAt: null, after: null });
    expect(failed.stayed).toEqual([{ reason: 'rebuild-failed', risks: failed.before }]);
    const { lines } = await call(getFixLog, { path: { id: FIX_ID, taskId: failed.id } });
    expect(lines.at(-1)?.text).toBe('Nothing was pushed.');
    expect(lines.at(-2)?.text).toMatch(/^error: /);
    const again = await preview(`digest:${failed.image.digest}`);
    await start(again.images, OTHER_FIX_ID, `digest:${failed.image.digest}`);
    expect((await ended(passMinute, OTHER_FIX_ID)).state).toBe('done');
  });

  test('swaps the suffix of an image that was fixed before', async () => {
    const { images } = await preview(undefined, 'fixable-high');
    await start(images.slice(0, 1), FIX_ID, undefined, 'fixable-high');
    const [task] = (await ended(passMinute)).images;
    const { images: again } = await preview(`digest:${task!.newDigest!}`, 'fixable');
    expect(again[0]?.newTag).toMatch(/^[^_]+_fix_\d{14}$/);
    expect(again[0]?.newTag).not.toBe(task!.newTag);
  });

  test('is not made twice of one image: the new one would bring back what the first has lost', async () => {
    const { images } = await preview();
    await start(images.slice(0, 1));
    const [task] = (await ended(passMinute)).images;
    expect(task!.stayed.map(({ reason }) => reason)).toContain('not-upgraded');
    const again = await preview(`digest:${task!.image.digest}`);
    expect(again.images).toEqual([]);
    expect(again.skipped.map(({ reason }) => reason)).toContain('rebuilt-already');
    expect((await preview(`digest:${task!.newDigest!}`)).images).toHaveLength(1);
  });

  test('counts each risk of its images once in the list of outcomes', async () => {
    const { images } = await preview();
    await start(images.slice(0, 3));
    const done = await ended(passMinute);
    const all = await call(listFixedRisks, { path: { id: FIX_ID }, query: { limit: 200 } });
    expect(all.total).toBe(
      done.images.reduce((total, task) => total + sumPriorities(task.before), 0),
    );
    const closed = await call(listFixedRisks, {
      path: { id: FIX_ID },
      query: { outcome: ['closed'], limit: 200 },
    });
    expect(closed.total).toBe(done.closed);
    expect(closed.rows.every(({ reason }) => reason === null)).toBe(true);
  });

  test('is told in the history of a risk', async () => {
    const { images } = await preview();
    await start(images.slice(0, 1));
    await ended(passMinute);
    const { rows } = await call(listFixedRisks, {
      path: { id: FIX_ID },
      query: { outcome: ['closed'], limit: 1 },
    });
    const { events } = await call(listRiskHistory, {
      path: { category, id: rows[0]!.id },
      query: { site },
    });
    expect(events.slice(0, 2)).toMatchObject([
      { kind: 'fixed', by: null, fixId: FIX_ID },
      { kind: 'fix-started', by: 'Lukas Brandt', fixId: FIX_ID },
    ]);
  });

  test('sent twice is one fix, and its id is good for nothing else', async () => {
    const { images } = await preview();
    const first = await start(images.slice(0, 1));
    const again = await start(images.slice(0, 1));
    expect(again.images.map(({ id }) => id)).toEqual(first.images.map(({ id }) => id));
    expect((await call(listFixes, { query: { site } })).total).toBe(1);
    await expect(start(images.slice(1, 2))).rejects.toMatchObject(
      refused({ code: 'Conflict', field: 'path.id' }),
    );
  });
});

test('units that running scans and fixes hold are named, so that they add up to what is left', async () => {
  const { images, unitsSetAside: before } = await preview();
  await start(images.slice(0, 3));
  const { unitsAvailable, unitsSetAside } = await preview();
  expect(unitsSetAside).toBe(before + 3);
  expect(unitsAvailable + unitsSetAside).toBe((await call(getQuota, {})).remaining);
});

test('a fix whose new image no scan may read has no proof, until one reads it', async () => {
  const [planned] = (await preview()).images;
  await start([planned!]);
  await leaveOut([repositoryName(planned!.image)]);
  const unread = await ended(passMinute);
  expect(unread).toMatchObject({ state: 'proof-missing', closed: 0, scanId: null });
  expect(unread.images[0]!.stayed).toMatchObject([{ reason: 'not-verified' }]);
  await leaveOut([]);
  const digests = [unread.images[0]!.newDigest!];
  const target = { kind: 'scope', ...WHOLE_SCOPE, digests } as const;
  await call(startScan, { path: { id: OTHER_FIX_ID }, body: { target, units: 1 } });
  now += 30 * MINUTE_MS;
  const proved = await call(getFix, { path: { id: FIX_ID } });
  expect(proved.state).toBe('done');
  expect(proved.closed).toBeGreaterThan(0);
});

async function leaveOut(excludedRepositories: string[]) {
  const { version, values } = await call(getScanSettings, {});
  const scan = { ...values.scan, excludedRepositories };
  await call(saveScanSettings, { body: { version, values: { ...values, scan } } });
}
