import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { applyBatch, revertBatch, type RiskSelection } from '#contract/batches.ts';
import { getFix, previewFix, startFix } from '#contract/fixes.ts';
import { listImages } from '#contract/images.ts';
import { getFixTargets, setFixTargets } from '#contract/fix-targets.ts';
import { getOverview, type Overview } from '#contract/overview.ts';
import { listRiskChanges } from '#contract/risk-changes.ts';
import { getRiskTotals } from '#contract/risk-counts.ts';
import { listRisks, listRiskyImages } from '#contract/risks.ts';
import { AGE_BANDS } from '#domain/age-band.ts';
import { COUNTING_UNITS, type CountingUnit } from '#domain/counting-unit.ts';
import { IMAGE_LEVELS } from '#domain/image-level.ts';
import { IMAGE_STATES } from '#domain/image-state.ts';
import { SITES, type Site } from '#domain/region.ts';
import type { RiskChangeKind } from '#domain/risk-change.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { TURN_CAUSES } from '#domain/risk-life.ts';
import { PRIORITIES, type Priority } from '#domain/severity.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { livedRisks } from '../store/risk-turns.ts';
import { NOW } from '../testing/now.ts';

const DAY_MS = 86_400_000;
const ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b20';

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
});
afterEach(() => server.close());

const overview = (site: Site = 'china', unit: CountingUnit = 'risk', days = '90') =>
  call(getOverview, { query: { site, unit, days } });

/** Every count of an answer against the list that it is about. */
async function expectSameAsLists(answer: Overview, site: Site, unit: CountingUnit) {
  const totals = (more: object) =>
    call(getRiskTotals, { query: { site, unit, status: ['open'], ...more } });
  const last = answer.points.at(-1)!;
  for (const priority of PRIORITIES) {
    const { total } = await totals({ priority: [priority] });
    expect(last.open[priority], `last point ${priority}`).toBe(total);
    expect(answer.changes[priority].after, `change ${priority}`).toBe(total);
    const age = answer.ages.find((one) => one.priority === priority)!;
    expect(age.open).toBe(total);
    for (const band of AGE_BANDS)
      expect(age.bands[band], band).toBe(
        (await totals({ priority: [priority], age: [band] })).total,
      );
    const late = await totals({ priority: [priority], q: `age:>${age.targetDays}d` });
    expect(age.overdue, `overdue ${priority}`).toBe(late.total);
  }
  for (const { category, open, images } of answer.categories) {
    const filter = { category, site, status: ['open' as const] };
    const list = await call(listRiskyImages, { query: { ...filter, limit: 1 } });
    expect(images, category).toBe(list.total);
    for (const priority of PRIORITIES) {
      const query = { ...filter, priority: [priority], limit: 1 };
      const page = await call(unit === 'image' ? listRiskyImages : listRisks, { query });
      expect(open[priority], category).toBe(unit === 'risk' ? page.risks : page.total);
    }
  }
  for (const level of IMAGE_LEVELS) {
    const { total } = await call(listImages, { query: { site, level: [level], limit: 1 } });
    expect(answer.levels[level], level).toBe(total);
  }
  for (const state of IMAGE_STATES) {
    const { total } = await call(listImages, { query: { site, state: [state], limit: 1 } });
    expect(answer.states[state], state).toBe(total);
  }
  for (const { regionId, states } of answer.regions) {
    for (const state of IMAGE_STATES) {
      const query = { site, state: [state], region: [regionId], limit: 1 };
      expect(states[state], regionId).toBe((await call(listImages, { query })).total);
    }
  }
  for (const { image, open } of answer.topImages)
    for (const priority of PRIORITIES) {
      const { total } = await totals({ priority: [priority], q: `digest:${image.digest}` });
      expect(open[priority], image.digest).toBe(total);
    }
  for (const { owner, open } of answer.topOwners) {
    for (const priority of PRIORITIES)
      expect(open[priority], owner ?? 'nobody').toBe(
        (
          await totals({
            priority: [priority],
            q: owner === null ? '-owner:*' : `owner:"${owner}"`,
          })
        ).total,
      );
  }
  const category = 'system-vulnerability' as const;
  for (const { package: name, open } of answer.topPackages)
    for (const priority of PRIORITIES) {
      const query = {
        ...{ category, site, limit: 1, q: `pkg:${name}`, priority: [priority] },
        status: ['open' as const],
        fix: ['quick-fix' as const, 'blocked' as const],
      };
      const page = await call(unit === 'image' ? listRiskyImages : listRisks, { query });
      expect(open[priority], name).toBe(unit === 'risk' ? page.risks : page.total);
    }
}

describe.each(COUNTING_UNITS)('counted by %s', (unit) => {
  test.each(SITES)('every number of %s is that of its list', async (site) => {
    await expectSameAsLists(await overview(site, unit), site, unit);
  });

  test('the parts of each change add up to it', async () => {
    for (const days of ['7', '30', '90'] as const) {
      const { changes, points } = await overview('china', unit, days);
      for (const priority of PRIORITIES) {
        const { before, after, parts } = changes[priority];
        expect(TURN_CAUSES.reduce((sum, cause) => sum + parts[cause], 0)).toBe(after - before);
        expect(points[0]!.open[priority]).toBe(before);
      }
    }
  });
});

test('counted by image, the images with the most risks come first all the same', async () => {
  const digests = ({ topImages }: Overview) => topImages.map(({ image }) => image.digest);
  expect(digests(await overview('china', 'image'))).toEqual(digests(await overview()));
});

/** Every number about the past against the list of what it counts. */
async function expectSameAsChanges(answer: Overview, unit: CountingUnit, days: string) {
  const list = (priority: Priority, change: RiskChangeKind) =>
    call(listRiskChanges, {
      query: { site: 'china', days, unit, priority, change, limit: 200 },
    });
  for (const { priority, fixed, inTime, meanDaysToFix } of answer.ages) {
    const { before, after, parts } = answer.changes[priority];
    expect((await list(priority, 'before')).total).toBe(before);
    expect((await list(priority, 'after')).total).toBe(after);
    for (const cause of TURN_CAUSES)
      expect((await list(priority, cause)).total, cause).toBe(Math.abs(parts[cause]));
    const fixes = await list(priority, 'fixes');
    expect(fixes).toMatchObject({ total: fixed, meanDaysToFix });
    const late = await list(priority, 'fixes-late');
    expect((await list(priority, 'fixes-in-time')).total).toBe(inTime);
    expect(late.total).toBe(fixed - inTime);
    for (const { daysToFix } of late.rows)
      expect(daysToFix).toBeGreaterThanOrEqual(late.targetDays);
  }
}

describe.each(COUNTING_UNITS)('what changed, counted by %s', (unit) => {
  test.each(['7', '90', '2026-09-01..2026-10-15'])(
    'in %s each number has its rows',
    async (days) => {
      const answer = await overview('china', unit, days);
      await expectSameAsChanges(answer, unit, days);
      const past = answer.points.at(-1)!;
      for (const priority of PRIORITIES)
        expect(past.open[priority]).toBe(answer.changes[priority].after);
    },
  );

  test('a row has what counts as one in the unit, once', async () => {
    const query = { site: 'china', days: '90', unit, priority: 'later', limit: 200 } as const;
    const { rows } = await call(listRiskChanges, { query: { ...query, change: 'before' } });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const { risk, image, risks } of rows) {
      expect(risk === null).toBe(unit === 'image');
      expect(image === null).toBe(unit === 'vulnerability');
      if (unit === 'risk') expect(risks).toBe(1);
    }
    const times = rows.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});

test('what the rows call listed has a list, and what they call gone has none', async () => {
  const query = { site: 'china', days: '90', unit: 'risk', priority: 'asap', limit: 200 } as const;
  const { rows } = await call(listRiskChanges, { query: { ...query, change: 'before' } });
  const seen = new Set<boolean>();
  for (const { risk, image, listed } of rows.slice(0, 60)) {
    seen.add(listed);
    const filter = {
      category: risk!.category,
      site: 'china',
      q: `digest:${image!.digest}`,
    } as const;
    const { rows: found } = await call(listRisks, { query: { ...filter, limit: 200 } });
    expect(found.some(({ id }) => id === risk!.id)).toBe(listed);
  }
  expect(seen).toEqual(new Set([true, false]));
});

test.each(['8', '2026-02-30..2026-03-01', '2026-03-02..2026-03-01', '2024-01-01..2026-01-01'])(
  'the time %s is refused',
  async (days) => {
    await expect(overview('china', 'risk', days)).rejects.toMatchObject({
      failure: { problem: { code: 'InvalidRequest', field: 'query.days' } },
    });
  },
);

const selection: RiskSelection = {
  filter: { category: 'system-vulnerability', site: 'china', status: ['open'], priority: ['asap'] },
  group: 'risk',
  pick: { kind: 'all-but', keys: [] },
};

test('what people do stands in the change of the week, and agrees with the lists at any time', async () => {
  const before = await overview('china', 'risk', '7');
  const end = new Date(NOW + 2 * DAY_MS).toISOString();
  const act = { action: 'ignore', reason: 'Not reachable', expiresAt: end } as const;
  const batch = await call(applyBatch, { path: { id: ID }, body: { selection, act } });
  now += 60_000;
  const ignored = await overview('china', 'risk', '7');
  expect(batch.changed).toBeGreaterThan(0);
  expect(ignored.changes.asap.parts.handled).toBeLessThan(before.changes.asap.parts.handled);
  await expectSameAsLists(ignored, 'china', 'risk');

  now = NOW + 2 * DAY_MS + 60_000;
  const expired = await overview('china', 'risk', '7');
  await expectSameAsLists(expired, 'china', 'risk');
  expect(expired.changes.asap.parts.expired).toBeGreaterThan(before.changes.asap.parts.expired);
  await call(revertBatch, { path: { id: ID } });
  await expectSameAsLists(await overview('china', 'risk', '7'), 'china', 'risk');
});

/** Ignores the open High risks of a category, and returns how many. */
async function ignoreHigh(category: RiskCategory): Promise<number> {
  const act = { action: 'ignore', reason: 'Known', expiresAt: null } as const;
  const body = { selection: { ...selection, filter: { ...selection.filter, category } }, act };
  return (await call(applyBatch, { path: { id: ID }, body })).changed;
}

test('what a person opens again is not put down to a rule that ended', async () => {
  const ignored = await ignoreHigh('system-vulnerability');
  const before = await overview('china', 'risk', '7');
  now += 60_000;
  await call(revertBatch, { path: { id: ID } });
  now += 9 * DAY_MS;
  const { parts } = (await overview('china', 'risk', '7')).changes.asap;
  expect(ignored).toBeGreaterThan(0);
  expect(parts.expired).toBe(0);
  expect(before.changes.asap.parts.handled).toBeLessThan(0);
});

test('a sensitive file that a scan finds again is open in the chart as in the lists', async () => {
  const ignored = await ignoreHigh('sensitive-file');
  const open = async () => (await overview()).changes.asap.after;
  const before = await open();
  now = NOW + DAY_MS;
  const after = await overview();
  expect(ignored).toBeGreaterThan(0);
  expect(after.changes.asap.after).toBeGreaterThan(before);
  await expectSameAsLists(after, 'china', 'risk');
});

test('what counts as one is fixed when its last risk is: what is open has come after that', async () => {
  for (const unit of ['vulnerability', 'image'] as const) {
    const query = { site: 'china', days: '90', unit, priority: 'asap', limit: 200 } as const;
    const open = await call(listRiskChanges, { query: { ...query, change: 'after' } });
    const fixes = await call(listRiskChanges, { query: { ...query, change: 'fixes' } });
    const since = new Map(open.rows.map(({ key, at }) => [key, at]));
    for (const { key, at } of fixes.rows)
      if (since.has(key)) expect(since.get(key)! > at, key).toBe(true);
  }
});

test('what came is told by its first risk, what went by its last', async () => {
  const query = { site: 'china', days: '90', unit: 'vulnerability', limit: 200 } as const;
  const of = async (change: RiskChangeKind) =>
    (await call(listRiskChanges, { query: { ...query, priority: 'asap', change } })).rows;
  const lives = livedRisks(server.store, 'china', now).filter(
    ({ priority }) => priority === 'asap',
  );
  const seen = (key: string) =>
    lives
      .filter((life) => `${life.category} ${life.riskId}` === key)
      .flatMap(({ turns }) => (turns.at(-1)?.open ? [turns.at(-1)!.at] : []));
  for (const { key, at } of await of('after'))
    expect(Date.parse(at), key).toBe(Math.min(...seen(key)));
});

test('before the first result nothing is known, and a time begins after it', async () => {
  const { knownFrom, from } = await overview('china', 'risk', '2025-12-02..2026-11-23');
  expect(knownFrom! < from).toBe(true);
  const never = await overview('china', 'risk', '2020-01-01..2020-01-31');
  expect([never.from, never.points.length]).toEqual([never.to, 1]);
  server.close();
  server = startMockServer({ now: () => now, role: 'admin', scenario: 'no-scans-yet' });
  expect((await overview()).knownFrom).toBeNull();
});

test('a fix takes risks out as fixed, and tells how long it took', async () => {
  const fixable: RiskSelection = {
    ...selection,
    filter: { ...selection.filter, priority: undefined },
  };
  const { images } = await call(previewFix, { body: { selection: fixable, reach: 'selected' } });
  const request = images.slice(0, 1).map(({ image, newTag }) => ({ digest: image.digest, newTag }));
  const body = { selection: fixable, reach: 'selected' as const, images: request };
  const before = await overview();
  await call(startFix, { path: { id: ID }, body });
  await expectSameAsLists(await overview(), 'china', 'risk');
  for (let minute = 0; minute < 30; minute += 1) {
    now += 60_000;
    if ((await call(getFix, { path: { id: ID } })).endedAt !== null) break;
  }
  const fix = await call(getFix, { path: { id: ID } });
  const after = await overview();
  await expectSameAsLists(after, 'china', 'risk');
  const fixed = (answer: Overview) => answer.ages.reduce((sum, age) => sum + age.fixed, 0);
  expect(fixed(after) - fixed(before)).toBe(fix.closed);
});

test('targets are set for everybody, and say what is late', async () => {
  const targets = { asap: 3, later: 14, nntf: 60 };
  expect(await call(setFixTargets, { body: { targets } })).toEqual({ targets });
  expect(await call(getFixTargets, {})).toEqual({ targets });
  const answer = await overview();
  expect(answer.ages.map(({ targetDays }) => targetDays)).toEqual([3, 14, 60]);
  await expectSameAsLists(answer, 'china', 'risk');
  server.signInAs('wei-chen');
  await expect(call(setFixTargets, { body: { targets } })).rejects.toMatchObject({
    failure: { problem: { code: 'NoPermission' } },
  });
});
