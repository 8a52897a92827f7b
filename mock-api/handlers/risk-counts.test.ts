import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import type { Input } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let server: MockServer;
beforeEach(() => {
  server = startMockServer({ now: () => NOW });
});
afterEach(() => server.close());

type Filter = Omit<Input<typeof endpoints.listVulnerabilities>['query'], 'site' | 'limit'>;

function list(filter: Filter) {
  return call(endpoints.listVulnerabilities, { query: { limit: 1, ...filter, site: 'china' } });
}

describe('facets', () => {
  const filter: Filter = { status: ['open'], priority: ['asap', 'later'], q: 'has:fix' };
  const query = { ...filter, site: 'china' } as const;

  test.each(['status', 'priority', 'fix', 'region', 'repository', 'os', 'age'] as const)(
    'the values of %s add up to the list without that filter',
    async (facet) => {
      const { facets } = await call(endpoints.getVulnerabilityFacets, { query });
      const { [facet]: _dropped, ...others } = filter;
      const { risks } = await list(others);
      expect(facets[facet].reduce((sum, value) => sum + value.risks, 0)).toBe(risks);
    },
  );

  test.each(['priority', 'fix', 'tag', 'region', 'repository', 'os', 'age'] as const)(
    'choosing a value of %s shows as many risks as it said',
    async (facet) => {
      const { facets } = await call(endpoints.getVulnerabilityFacets, { query });
      for (const { value, risks } of facets[facet].slice(0, 6)) {
        const chosen = { ...query, [facet]: [value] } as Filter;
        expect((await list(chosen)).risks, `${facet} ${value}`).toBe(risks);
      }
    },
  );

  test('list what nothing has with a zero', async () => {
    const { facets } = await call(endpoints.getVulnerabilityFacets, { query });
    expect(facets.status.map(({ value }) => value)).toEqual([
      ...['open', 'fixing', 'verifying', 'fixed', 'ignored', 'whitelisted'],
    ]);
    expect(facets.tag).toContainEqual({ value: 'exploit-exists', risks: 0 });
    expect(facets.os).toContainEqual({ value: 'Debian 11', risks: 0 });
  });

  test('keep a chosen value that nothing has, so that it can be unchosen', async () => {
    const { facets } = await call(endpoints.getVulnerabilityFacets, {
      query: { site: 'china', repository: ['gone/away'] },
    });
    expect(facets.repository).toContainEqual({ value: 'gone/away', risks: 0 });
  });
});
