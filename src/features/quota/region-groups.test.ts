import { expect, test } from 'vitest';
import type { RegionScope } from '#contract/regions.ts';
import { REGION_IDS, REGIONS } from '#domain/region.ts';
import { countOn, groupRegions, regionMatcher } from './region-groups.ts';

const EMPTY = { instances: 0, repositories: 0, images: 0, scannableImages: 0, lastScanAt: null };
const scopes: RegionScope[] = REGION_IDS.map((regionId) => ({
  regionId,
  inScope: regionId === 'cn-heyuan',
  ...EMPTY,
}));

test.each([
  ['', 27],
  ['   ', 27],
  ['HONG kong', 2],
  ['finance', 4],
  ['shanghai finance', 1],
  ['cn-', 16],
  ['china', 27],
  ['outside china', 11],
  ['zone', 27],
  ['zone z', 1],
  ['zones z', 1],
  ['z', 2],
  ['q', 1],
  ['zone q', 0],
  ['zone m, n', 1],
  ['h', 5],
  ['me-east-1', 0],
  ['(', 27],
])('%j finds %i regions', (find, found) => {
  expect(REGIONS.filter(regionMatcher(find))).toHaveLength(found);
});

test('what is left stands in its groups; the count of a site is of all its regions', () => {
  const [china, ...others] = groupRegions(scopes, 'shenzhen');
  expect(others).toEqual([]);
  expect(china).toMatchObject({ site: 'china', shown: 2 });
  expect(china!.all).toHaveLength(16);
  expect(countOn(china!.all)).toBe(1);
  expect(
    china!.areas.map(({ area, rows }) => [area, ...rows.map(({ region }) => region.id)]),
  ).toEqual([
    ['china-south', 'cn-shenzhen'],
    ['china-finance-and-government', 'cn-shenzhen-finance-1'],
  ]);
});

test('without a text everything is there once, site by site', () => {
  const sites = groupRegions(scopes, '');
  expect(sites.map(({ site, shown }) => [site, shown])).toEqual([
    ['china', 16],
    ['outside-china', 11],
  ]);
  const ids = sites.flatMap(({ areas }) =>
    areas.flatMap(({ rows }) => rows.map(({ region }) => region.id)),
  );
  expect(ids).toEqual(REGION_IDS);
});
