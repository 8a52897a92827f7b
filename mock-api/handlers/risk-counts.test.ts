import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import type { Input } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

const category = 'system-vulnerability';

let server: MockServer;
beforeEach(() => {
  server = startMockServer({ now: () => NOW });
});
afterEach(() => server.close());

type Filter = Omit<Input<typeof endpoints.listRisks>['query'], 'category' | 'site' | 'limit'>;

function list(filter: Filter) {
  return call(endpoints.listRisks, { query: { limit: 1, ...filter, category, site: 'china' } });
}

describe('facets', () => {
  const filter: Filter = { status: ['open'], priority: ['asap', 'later'], q: 'has:fix' };
  const query = { ...filter, category, site: 'china' } as const;

  test.each(['status', 'priority', 'fix', 'region', 'repository', 'os', 'age'] as const)(
    'the values of %s add up to the list without that filter',
    async (facet) => {
      const { facets } = await call(endpoints.getRiskFacets, { query });
      const { [facet]: _dropped, ...others } = filter;
      const { risks } = await list(others);
      expect(facets[facet].reduce((sum, value) => sum + value.risks, 0)).toBe(risks);
    },
  );

  test.each(['priority', 'fix', 'tag', 'region', 'repository', 'os', 'age'] as const)(
    'choosing a value of %s shows as many risks as it said',
    async (facet) => {
      const { facets } = await call(endpoints.getRiskFacets, { query });
      for (const { value, risks } of facets[facet].slice(0, 6)) {
        const chosen = { ...query, [facet]: [value] } as Filter;
        expect((await list(chosen)).risks, `${facet} ${value}`).toBe(risks);
      }
    },
  );

  test('list what nothing has with a zero', async () => {
    const { facets } = await call(endpoints.getRiskFacets, { query });
    expect(facets.status.map(({ value }) => value)).toEqual([
      ...['open', 'fixing', 'verifying', 'fixed', 'ignored'],
      ...['false-positive', 'whitelisted'],
    ]);
    expect(facets.tag).toContainEqual({ value: 'exploit-exists', risks: 0 });
    expect(facets.os).toContainEqual({ value: 'Debian 11', risks: 0 });
  });

  test('keep a chosen value that nothing has, so that it can be unchosen', async () => {
    const { facets } = await call(endpoints.getRiskFacets, {
      query: { category, site: 'china', repository: ['gone/away'] },
    });
    expect(facets.repository).toContainEqual({ value: 'gone/away', risks: 0 });
  });
});
