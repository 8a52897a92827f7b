import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import type { RiskSelection } from '#contract/batches.ts';
import {
  getFix,
  getFixLog,
  listFixedRisks,
  listFixes,
  previewFix,
  startFix,
  type FixDetail,
  type FixPreview,
} from '#contract/fixes.ts';
import { listRiskHistory } from '#contract/handling.ts';
import { listImages } from '#contract/images.ts';
import { getQuota } from '#contract/quota.ts';
import { getRiskFacets } from '#contract/risk-counts.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { getScanSettings, saveScanSettings } from '#contract/scan-settings.ts';
import { listScans, startScan } from '#contract/scans.ts';
import { FIX_REACHES, type FixReach } from '#domain/fix-run.ts';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { PRIORITIES, type Priority } from '#domain/severity.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const category = 'system-vulnerability';
const site = 'china';
const ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b20';
const OTHER_ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b21';

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
});
afterEach(() => server.close());

const picked = (q?: string): RiskSelection => ({
  filter: { category, site, q },
  group: 'risk',
  pick: { kind: 'all-but', keys: [] },
});
const preview = (q?: string, reach: FixReach = 'selected') =>
  call(previewFix, { body: { selection: picked(q), reach } });
const asRequest = (images: FixPreview['images']) =>
  images.map(({ image, newTag }) => ({ digest: image.digest, newTag }));
const start = (images: FixPreview['images'], id = ID, q?: string, reach: FixReach = 'selected') =>
  call(startFix, {
    path: { id },
    body: { selection: picked(q), reach, images: asRequest(images) },
  });
const sum = (counts: Record<Priority, number>) =>
  PRIORITIES.reduce((total, priority) => total + counts[priority], 0);
const refused = (problem: object) => ({ failure: { kind: 'problem', problem } });

/** Waits until the fix has ended. */
async function ended(id = ID): Promise<FixDetail> {
  for (let minute = 0; minute < 60; minute += 1) {
    const fix = await call(getFix, { path: { id } });
    if (fix.endedAt !== null) return fix;
    now += MINUTE_MS;
  }
  throw new Error('The fix goes on for an hour.');
}

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
    const chosen = images.reduce((total, image) => total + sum(image.risks), 0);
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

    const done = await ended();
    expect(done.state).toBe('some-failed');
    expect(done.tasks).toEqual({ queued: 0, running: 0, succeeded: 2, failed: 1 });
    for (const task of done.images) {
      const stayed = task.stayed.reduce((total, one) => total + sum(one.risks), 0);
      expect(task.pending + sum(task.closed) + stayed, task.id).toBe(sum(task.before));
      if (task.state === 'failed') continue;
      expect(sum(task.after!)).toBe(stayed);
      expect(sum(task.closed)).toBeGreaterThan(0);
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
    const done = await ended();
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
    const done = await ended();
    const failed = done.images.find(({ state }) => state === 'failed')!;
    expect(failed).toMatchObject({ newDigest: null, verifiedAt: null, after: null });
    expect(failed.stayed).toEqual([{ reason: 'rebuild-failed', risks: failed.before }]);
    const { lines } = await call(getFixLog, { path: { id: ID, taskId: failed.id } });
    expect(lines.at(-1)?.text).toBe('Nothing was pushed.');
    expect(lines.at(-2)?.text).toMatch(/^error: /);
    const again = await preview(`digest:${failed.image.digest}`);
    await start(again.images, OTHER_ID, `digest:${failed.image.digest}`);
    expect((await ended(OTHER_ID)).state).toBe('done');
  });

  test('swaps the suffix of an image that was fixed before', async () => {
    const { images } = await preview(undefined, 'fixable-high');
    await start(images.slice(0, 1), ID, undefined, 'fixable-high');
    const [task] = (await ended()).images;
    const { images: again } = await preview(`digest:${task!.newDigest!}`, 'fixable');
    expect(again[0]?.newTag).toMatch(/^[^_]+_fix_\d{14}$/);
    expect(again[0]?.newTag).not.toBe(task!.newTag);
  });

  test('is not made twice of one image: the new one would bring back what the first has lost', async () => {
    const { images } = await preview();
    await start(images.slice(0, 1));
    const [task] = (await ended()).images;
    expect(task!.stayed.map(({ reason }) => reason)).toContain('not-upgraded');
    const again = await preview(`digest:${task!.image.digest}`);
    expect(again.images).toEqual([]);
    expect(again.skipped.map(({ reason }) => reason)).toContain('rebuilt-already');
    expect((await preview(`digest:${task!.newDigest!}`)).images).toHaveLength(1);
  });

  test('counts each risk of its images once in the list of outcomes', async () => {
    const { images } = await preview();
    await start(images.slice(0, 3));
    const done = await ended();
    const all = await call(listFixedRisks, { path: { id: ID }, query: { limit: 200 } });
    expect(all.total).toBe(done.images.reduce((total, task) => total + sum(task.before), 0));
    const closed = await call(listFixedRisks, {
      path: { id: ID },
      query: { outcome: ['closed'], limit: 200 },
    });
    expect(closed.total).toBe(done.closed);
    expect(closed.rows.every(({ reason }) => reason === null)).toBe(true);
  });

  test('is told in the history of a risk', async () => {
    const { images } = await preview();
    await start(images.slice(0, 1));
    await ended();
    const { rows } = await call(listFixedRisks, {
      path: { id: ID },
      query: { outcome: ['closed'], limit: 1 },
    });
    const { events } = await call(listRiskHistory, {
      path: { category, id: rows[0]!.id },
      query: { site },
    });
    expect(events.slice(0, 2)).toMatchObject([
      { kind: 'fixed', by: null, fixId: ID },
      { kind: 'fix-started', by: 'Lukas Brandt', fixId: ID },
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

describe('a fix is refused', () => {
  const digestField = 'body.images.0.digest';

  test('while somebody else fixes the image, with the name; the rest of the picture stays', async () => {
    const { images } = await preview();
    await start(images.slice(0, 2));
    server.signInAs('wei-chen');
    const filter: RiskFilter = { category, site, status: ['open'] };
    const body = { selection: { ...picked(), filter }, reach: 'selected' } as const;
    const seen = await call(previewFix, { body });
    expect(seen.beingFixed).toMatchObject([
      { image: { digest: images[0]!.image.digest }, fixId: ID, by: 'Lukas Brandt' },
      { image: { digest: images[1]!.image.digest }, fixId: ID, by: 'Lukas Brandt' },
    ]);
    expect(seen.images.map(({ image }) => image.digest)).not.toContain(images[0]!.image.digest);
    await expect(start(images.slice(1, 3), OTHER_ID)).rejects.toMatchObject(
      refused({ code: 'Conflict', field: digestField, takenBy: 'Lukas Brandt' }),
    );
    expect((await call(listFixes, { query: { site } })).total).toBe(1);
  });

  test('when the image has nothing to fix any more', async () => {
    const { images } = await preview();
    const gone = { ...images[0]!, image: { ...images[0]!.image, digest: 'sha256:gone' } };
    await expect(start([gone])).rejects.toMatchObject(
      refused({ code: 'Conflict', field: digestField }),
    );
  });

  test.each(['', 'with space', '-first', 'a/b', 'x'.repeat(129)])(
    'for the tag "%s", which no registry takes',
    async (newTag) => {
      const { images } = await preview();
      await expect(start([{ ...images[0]!, newTag }])).rejects.toMatchObject(
        refused({ code: 'InvalidRequest' }),
      );
    },
  );

  test('for a tag that is there already, or that another image of the request gets', async () => {
    const { images } = await preview();
    const [one, other] = images.slice(0, 2) as [FixPreview['images'][0], FixPreview['images'][0]];
    await expect(start([{ ...one, newTag: one.image.tags[0]! }])).rejects.toMatchObject(
      refused({ code: 'Conflict', field: 'body.images.0.newTag' }),
    );
    expect(other.image.repository).toBe(one.image.repository);
    await expect(start([one, { ...other, newTag: one.newTag }])).rejects.toMatchObject(
      refused({ code: 'Conflict', field: 'body.images.1.newTag' }),
    );
  });

  test('without units for the scan of what it builds, those of other fixes set aside', async () => {
    server.close();
    server = startMockServer({ now: () => now, role: 'admin', scenario: 'quota-nearly-empty' });
    const { images, unitsAvailable } = await preview();
    expect(images.length).toBeGreaterThan(unitsAvailable);
    await expect(start(images)).rejects.toMatchObject(refused({ code: 'OutOfUnits' }));
    await start(images.slice(0, 3));
    expect((await preview()).unitsAvailable).toBe(unitsAvailable - 3);
  });

  test('to a role that may not fix', async () => {
    const { images } = await preview();
    server.signInAs('mei-tan');
    await expect(start(images.slice(0, 1))).rejects.toMatchObject(
      refused({ code: 'NoPermission', permission: 'risk.fix' }),
    );
  });
});

describe('fixing by itself', () => {
  const repository = 'identity/session-store';

  async function switchOn(everyDays = 7) {
    const { version, values } = await call(getScanSettings, {});
    const automaticFixing = { on: true, everyDays, repositories: [repository], timeRangeDays: 365 };
    await call(saveScanSettings, {
      body: {
        version,
        values: { ...values, scan: { ...values.scan, periodic: false }, automaticFixing },
      },
    });
  }
  const fixes = () => call(listFixes, { query: { site } });

  test('is off at first, and says what it would do once it is on', async () => {
    expect((await fixes()).automatic).toEqual({ nextRunAt: null, images: 0 });
    await switchOn();
    const { automatic } = await fixes();
    expect(automatic.nextRunAt).toBe(new Date(NOW + 7 * DAY_MS).toISOString());
    expect(automatic.images).toBeGreaterThan(0);
  });

  test('runs on its period, and does not try again what stayed', async () => {
    await switchOn();
    const { images } = (await fixes()).automatic;
    now += 7 * DAY_MS - MINUTE_MS;
    expect((await fixes()).total).toBe(0);
    now += 2 * 60 * MINUTE_MS;
    const first = await fixes();
    expect(first.rows).toMatchObject([{ starter: 'automatic', startedBy: null, reach: 'fixable' }]);
    const { tasks, state } = first.rows[0]!;
    expect(tasks.succeeded + tasks.failed).toBe(images);
    expect(state).toBe('some-failed');
    expect(first.automatic.images).toBe(tasks.failed);
    now += 14 * DAY_MS;
    const later = await fixes();
    expect(later.rows.map((fix) => fix.tasks.succeeded + fix.tasks.failed)).toEqual([
      tasks.failed,
      images,
    ]);
    expect(later.automatic.images).toBe(0);
  });

  test('runs when a person starts a scan', async () => {
    await switchOn();
    const digests = ['sha256:none'];
    const { rows } = await call(listImages, { query: { site, q: repository, limit: 1 } });
    await call(startScan, {
      path: { id: ID },
      body: {
        target: { kind: 'scope', ...WHOLE_SCOPE, digests: [rows[0]?.image.digest ?? digests[0]!] },
        units: 10,
      },
    });
    expect((await fixes()).rows).toMatchObject([{ starter: 'automatic' }]);
  });

  test('never starts more than the units that are left', async () => {
    server.close();
    server = startMockServer({ now: () => now, role: 'admin', scenario: 'quota-exhausted' });
    await switchOn(1);
    now += DAY_MS + MINUTE_MS;
    expect((await fixes()).total).toBe(0);
  });
});

test('whatever is fixed and whenever somebody looks, every risk is counted once', async () => {
  const steps = fc.array(
    fc.record({
      from: fc.nat({ max: 30 }),
      images: fc.integer({ min: 1, max: 4 }),
      reach: fc.constantFrom(...FIX_REACHES),
      wait: fc.nat({ max: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      server.close();
      now = NOW;
      server = startMockServer({ now: () => now, role: 'admin' });
      for (const [index, { from, images, reach, wait }] of plan.entries()) {
        const seen = await preview(undefined, reach);
        const some = seen.images.slice(from, from + images);
        const id = `7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b3${index}`;
        if (some.length > 0) await start(some, id, undefined, reach);
        now += wait * MINUTE_MS;
        for (const { id: known } of (await call(listFixes, { query: { site } })).rows) {
          const fix = await call(getFix, { path: { id: known } });
          for (const task of fix.images) {
            const stayed = task.stayed.reduce((total, one) => total + sum(one.risks), 0);
            expect(task.pending + sum(task.closed) + stayed).toBe(sum(task.before));
            if (task.after) expect(sum(task.after)).toBe(stayed);
            if (task.verifiedAt === null) expect(sum(task.closed)).toBe(0);
          }
        }
      }
    }),
    { numRuns: 6 },
  );
});
