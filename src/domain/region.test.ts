import { expect, test } from 'vitest';
import {
  REGION_REMARKS,
  REGIONS,
  refusalText,
  regionById,
  scanRefusal,
  supportsZone,
  zonesInWords,
} from './region.ts';

const CHINA = 'china';
const OUTSIDE = 'outside-china';

/** The seed's 27 regions with the zones of the scan page's appendix. */
const SEED_REGIONS = [
  ['cn-qingdao', 'Qingdao', CHINA, 'china-north', 'b c'],
  ['cn-beijing', 'Beijing', CHINA, 'china-north', 'c d e f g h i j k l'],
  ['cn-zhangjiakou', 'Zhangjiakou', CHINA, 'china-north', 'a b c'],
  ['cn-huhehaote', 'Hohhot', CHINA, 'china-north', 'a b'],
  ['cn-wulanchabu', 'Ulanqab', CHINA, 'china-north', 'a b c'],
  ['cn-shenzhen', 'Shenzhen', CHINA, 'china-south', 'c d e f'],
  ['cn-heyuan', 'Heyuan', CHINA, 'china-south', 'a b'],
  ['cn-guangzhou', 'Guangzhou', CHINA, 'china-south', 'a b'],
  ['cn-hangzhou', 'Hangzhou', CHINA, 'china-east', 'b f g h i j k'],
  ['cn-shanghai', 'Shanghai', CHINA, 'china-east', 'a b e f g l m n'],
  ['cn-chengdu', 'Chengdu', CHINA, 'china-southwest-and-hong-kong', 'a b'],
  ['cn-hongkong', 'Hong Kong', CHINA, 'china-southwest-and-hong-kong', 'b c d'],
  [
    'cn-shanghai-finance-1',
    'East 2 Finance (Shanghai)',
    CHINA,
    'china-finance-and-government',
    'f g k z',
  ],
  [
    'cn-shenzhen-finance-1',
    'South 1 Finance (Shenzhen)',
    CHINA,
    'china-finance-and-government',
    'd e',
  ],
  [
    'cn-beijing-finance-1',
    'North 2 Finance (Beijing)',
    CHINA,
    'china-finance-and-government',
    'k l',
  ],
  [
    'cn-north-2-gov-1',
    'North 2 Ali Gov 1 (Beijing)',
    CHINA,
    'china-finance-and-government',
    'b c d',
  ],
  ['ap-northeast-1', 'Tokyo', OUTSIDE, 'outside-china-asia', 'a b c'],
  ['ap-northeast-2', 'Seoul', OUTSIDE, 'outside-china-asia', 'a b'],
  ['ap-southeast-1', 'Singapore', OUTSIDE, 'outside-china-asia', 'a b c'],
  ['ap-southeast-3', 'Kuala Lumpur', OUTSIDE, 'outside-china-asia', 'a b c'],
  ['ap-southeast-5', 'Jakarta', OUTSIDE, 'outside-china-asia', 'a b c'],
  ['ap-southeast-6', 'Manila', OUTSIDE, 'outside-china-asia', 'a'],
  ['ap-southeast-7', 'Bangkok', OUTSIDE, 'outside-china-asia', 'a b'],
  ['eu-central-1', 'Frankfurt', OUTSIDE, 'outside-china-europe-and-americas', 'a b c'],
  ['eu-west-1', 'London', OUTSIDE, 'outside-china-europe-and-americas', 'a b'],
  ['us-east-1', 'Virginia', OUTSIDE, 'outside-china-europe-and-americas', 'a b'],
  ['us-west-1', 'Silicon Valley', OUTSIDE, 'outside-china-europe-and-americas', 'a b'],
] as const;

test('the regions are the 27 of the seed, in its order', () => {
  expect(SEED_REGIONS).toHaveLength(27);
  expect(REGIONS.map(({ id }) => id)).toEqual(SEED_REGIONS.map(([id]) => id));
});

test.each(SEED_REGIONS)('%s is %s, site %s, area %s, zones %s', (id, label, site, area, zones) => {
  expect(regionById(id)).toEqual({ id, label, site, area, zones: zones.split(' ') });
});

test.each([
  ['cn-hangzhou', 'f', true],
  ['cn-hangzhou', 'a', false],
  ['cn-shanghai-finance-1', 'z', true],
  ['ap-southeast-2', 'a', false],
  ['', '', false],
])('zone %s %s is supported: %s', (region, zone, supported) => {
  expect(supportsZone(region, zone)).toBe(supported);
});

test.each([
  ['cn-hangzhou', 'f', null],
  ['cn-hangzhou', null, null],
  ['cn-shanghai-finance-1', 'z', null],
  ['cn-beijing', 'a', 'zone'],
  ['cn-beijing', 'A', 'zone'],
  ['cn-beijing', '', 'zone'],
  ['ap-southeast-6', 'b', 'zone'],
  ['me-east-1', 'a', 'region'],
  ['me-east-1', null, 'region'],
  ['cn-nanjing', 'a', 'region'],
  ['shanghai-finance-1', 'f', 'region'],
  ['', null, 'region'],
])('an instance in %s with a vSwitch in zone %s is refused for its %s', (region, zone, refusal) => {
  expect(scanRefusal(region, zone)).toBe(refusal);
});

test.each([
  ['cn-beijing', 'c', null],
  [
    'me-east-1',
    'a',
    'me-east-1 is not a supported region. Scan it from a supported region: replicate the repositories there.',
  ],
  [
    'cn-beijing',
    'a',
    'Its vSwitch is in zone a of Beijing, which is not supported. Move it to a vSwitch in zone c, d, e, f, g, h, i, j, k or l.',
  ],
  [
    'ap-southeast-6',
    'b',
    'Its vSwitch is in zone b of Manila, which is not supported. Move it to a vSwitch in zone a.',
  ],
])('the refusal of %s, zone %s, in words', (region, zone, text) => {
  expect(refusalText(region, zone)).toBe(text);
});

test.each([
  ['a', 'zone a'],
  ['b c', 'zones b or c'],
  ['a b c', 'zones a to c'],
  ['c d e f g h i j k l', 'zones c to l'],
  ['b f g h i j k', 'zones b or f to k'],
  ['a b e f g l m n', 'zones a, b, e to g or l to n'],
  ['f g k z', 'zones f, g, k or z'],
])('%s reads %s', (zones, words) => {
  expect(zonesInWords(zones.split(' '))).toBe(words);
});

test('only North 2 Finance is a preview', () => {
  expect(REGION_REMARKS).toEqual({ 'cn-beijing-finance-1': 'Invitational preview' });
});
