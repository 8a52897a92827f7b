import { expect, test } from 'vitest';
import type { RegionScope, UnscannableInstance } from '#contract/regions.ts';
import { regionById, type RegionId } from '#domain/region.ts';
import { nothingToScan, regionNotes } from './region-notes.ts';

function row(regionId: RegionId, instances: number) {
  const counts = { repositories: 0, images: 0, scannableImages: 0, lastScanAt: null };
  const scope: RegionScope = { regionId, inScope: false, instances, ...counts };
  return { region: regionById(regionId)!, scope };
}

function stuck(regionId: string, zone: string | null): UnscannableInstance {
  const facts = {
    id: zone ?? '',
    name: 'lab',
    registryType: 'acr',
    repositories: 1,
    images: 1,
  } as const;
  return { ...facts, regionId, zone };
}

test.each([
  [row('cn-hangzhou', 2), [], null, []],
  [
    row('cn-qingdao', 0),
    [],
    'No Container Registry instance here',
    ['No Container Registry instance here'],
  ],
  [
    row('cn-beijing-finance-1', 0),
    [],
    'No Container Registry instance here',
    ['Invitational preview', 'No Container Registry instance here'],
  ],
  [row('cn-beijing-finance-1', 1), [], null, ['Invitational preview']],
  [
    row('cn-beijing', 1),
    [stuck('cn-beijing', 'a'), stuck('cn-beijing', 'b'), stuck('cn-beijing', 'a')],
    null,
    [
      '2 instances cannot be scanned: vSwitch in zone a. Move each to zones c to l.',
      '1 instance cannot be scanned: vSwitch in zone b. Move it to zones c to l.',
    ],
  ],
  [
    row('ap-southeast-6', 0),
    [stuck('ap-southeast-6', 'b')],
    'No instance here can be scanned',
    [
      '1 instance cannot be scanned: vSwitch in zone b. Move it to zone a.',
      'No instance here can be scanned',
    ],
  ],
])('notes of a row: %#', (region, unscannable, nothing, texts) => {
  expect(nothingToScan(region, unscannable)).toBe(nothing);
  expect(regionNotes(region, unscannable).map(({ text }) => text)).toEqual(texts);
});
