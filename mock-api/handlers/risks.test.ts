import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { endpoints } from '#contract/endpoints.ts';
import type { Input } from '#contract/endpoint.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

const { listRisks, listRiskyPackages, listRiskyImages } = endpoints;

const category = 'system-vulnerability';

let server: MockServer;
beforeEach(() => {
  server = startMockServer({ now: () => NOW });
});
afterEach(() => server.close());

type Filter = Omit<Input<typeof listRisks>['query'], 'category' | 'site' | 'limit'>;

function list(filter: Filter = {}, site: 'china' | 'outside-china' = 'china') {
  return call(listRisks, { query: { category, site, limit: 200, ...filter } });
}

function ids({ rows }: { rows: { id: string }[] }): string[] {
  return rows.map(({ id }) => id);
}

describe('the list of vulnerabilities', () => {
  test('tells of Log4Shell what a person asks first', async () => {
    const { rows } = await list({ q: 'cve:CVE-2021-44228' });
    expect(rows).toMatchObject([
      {
        id: 'CVE-2021-44228',
        title: 'Remote code execution in liblog4j2-java',
        knownExploited: true,
        packages: ['liblog4j2-java'],
        installedVersion: '2.11.1-2',
        fixedVersion: '2.15.0-1~deb10u1',
        versionPairs: 1,
        priority: 'asap',
        risks: 7,
        images: 7,
        imagesByPriority: { asap: 7, later: 0, nntf: 0 },
        fixStates: { 'quick-fix': 7, blocked: 0, 'no-fix-yet': 0 },
        blockers: [],
        cvssScore: 10,
      },
    ]);
  });

  test('pages do not overlap and leave nothing out', async () => {
    const whole = await list({ status: ['open'] });
    const pages = [];
    for (let offset = 0; offset < whole.total; offset += 90) {
      pages.push(
        await call(listRisks, {
          query: { category, site: 'china', status: ['open'], offset, limit: 90 },
        }),
      );
    }
    const paged = pages.flatMap(ids);
    expect(paged).toHaveLength(whole.total);
    expect(new Set(paged).size).toBe(whole.total);
    expect(paged.slice(0, 200)).toEqual(ids(whole));
    expect(await list({ offset: 1_000_000 })).toMatchObject({
      rows: [],
      total: expect.any(Number),
    });
  });

  test('begins with the most urgent, and within those with the oldest', async () => {
    const { rows } = await list();
    const key = rows.map(
      ({ priority, firstSeenAt }) =>
        `${'asap later nntf'.indexOf(priority)}`.padStart(2, '0') + firstSeenAt,
    );
    expect(key).toEqual(key.toSorted());
    expect(rows[0]?.priority).toBe('asap');
  });

  test.each(['first', 'last'] as const)(
    'sorted by score, %s, an unknown score comes last',
    async (order) => {
      const pages = await Promise.all(
        [0, 200, 400].map((offset) => list({ sort: 'cvss', order, offset })),
      );
      const scores = pages.flatMap(({ rows }) => rows.map(({ cvssScore }) => cvssScore));
      const known = scores.filter((score) => score !== null);
      expect(known.length).toBeGreaterThan(10);
      expect(scores.slice(known.length).every((score) => score === null)).toBe(true);
      const sorted = known.toSorted((a, b) => (order === 'first' ? b - a : a - b));
      expect(known).toEqual(sorted);
    },
  );

  test('sorted by images, the other way round is the reverse of the numbers', async () => {
    const most = await list({ sort: 'images' });
    const fewest = await list({ sort: 'images', order: 'last' });
    expect(most.rows[0]!.images).toBeGreaterThan(fewest.rows[0]!.images);
    expect(fewest.rows[0]!.images).toBe(1);
  });

  test('the three groupings count the same risks', async () => {
    const query = { category, site: 'outside-china', priority: ['asap'], limit: 200 } as const;
    const pages = await Promise.all([
      call(listRisks, { query: { ...query, priority: ['asap'] } }),
      call(listRiskyPackages, { query: { ...query, priority: ['asap'] } }),
      call(listRiskyImages, { query: { ...query, priority: ['asap'] } }),
    ]);
    for (const { rows, risks, total } of pages) {
      expect(rows).toHaveLength(total);
      expect(rows.reduce((sum, row) => sum + row.risks, 0)).toBe(risks);
      expect(risks).toBe(pages[0].risks);
      expect(risks).toBeGreaterThan(0);
    }
  });

  test('the counts within a row add up', async () => {
    const { rows } = await list();
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    for (const row of rows) {
      expect(sum(row.statuses), row.id).toBe(row.risks);
      expect(sum(row.fixStates), row.id).toBe(row.risks);
      expect(sum(row.imagesByPriority), row.id).toBe(row.images);
    }
  });

  test('says what each reason keeps from quick fix', async () => {
    const { rows } = await list({ os: ['CentOS 6'] });
    for (const row of rows) {
      expect(row.blockers).toEqual([
        { blocker: 'release-not-fixable', os: 'CentOS 6', images: row.images },
      ]);
      expect(row.fixStates.blocked).toBe(row.risks);
    }
    expect(rows.length).toBeGreaterThan(0);
  });

  test('when nothing matches, says which single filter hides something', async () => {
    const answer = await list({ q: 'pkg:liblog4j2-java', os: ['Ubuntu 16.04'], status: ['open'] });
    const ubuntu = await list({ os: ['Ubuntu 16.04'], status: ['open'] });
    expect(answer).toMatchObject({
      rows: [],
      total: 0,
      risks: 0,
      relief: [
        { drop: 'q', risks: ubuntu.risks },
        { drop: 'os', risks: 14 },
      ],
    });
    expect(answer.risksAtSite).toBeGreaterThan(0);
    expect(ubuntu.relief).toEqual([]);
  });
});

describe('one vulnerability', () => {
  test('agrees with its row and its images', async () => {
    for (const row of (await list()).rows.slice(0, 25)) {
      const about = { path: { category, id: row.id }, query: { site: 'china' } } as const;
      const detail = await call(endpoints.getRisk, about);
      const affected = await call(endpoints.listAffectedImages, {
        ...about,
        query: { site: 'china', limit: 200 },
      });
      const { risks, images, imagesByPriority, statuses, fixStates, title, priority } = row;
      expect(detail).toMatchObject({
        risks,
        images,
        imagesByPriority,
        statuses,
        fixStates,
        title,
        priority,
      });
      expect(affected.total).toBe(images);
      expect(affected.rows.flatMap(({ packages }) => packages)).toHaveLength(risks);
      expect(affected.rows.filter(({ image }) => image.deployed === true)).toHaveLength(
        detail.deployedImages,
      );
    }
  });

  test('names evidence and the tag of a fix on the account clock', async () => {
    const { rows } = await call(endpoints.listAffectedImages, {
      path: { category, id: 'CVE-2021-44228' },
      query: { site: 'outside-china' },
    });
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row.newTag).toBe(`${row.image.tags[0]}_fix_20261123170000`);
      expect(row.layer.instruction).toContain('liblog4j2-java');
      expect(row.layer.number).toBeLessThanOrEqual(row.layer.of);
      expect(row).toMatchObject({ packageManager: 'apt', endOfLife: true, fixState: 'quick-fix' });
    }
  });
});
