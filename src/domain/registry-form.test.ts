import { expect, test } from 'vitest';
import { fixedVersion, registryFormReasons, type RegistryForm } from './registry-form.ts';

const HARBOR: RegistryForm = {
  type: 'harbor',
  version: 'v2',
  protocol: 'https',
  network: 'internet',
  vpcId: '',
  regionId: 'eu-central-1',
  address: '203.0.113.7',
  port: 443,
  domain: 'harbor.example.com',
  username: 'scanner',
  password: 'secret',
  imagesPerHour: 10,
  organisations: [],
  groups: [],
};

test('a complete form has no reasons', () => {
  expect(registryFormReasons(HARBOR)).toEqual({});
});

test.each<[Partial<RegistryForm>, object]>([
  [{ network: 'vpc' }, { vpcId: 'missing' }],
  [{ network: 'vpc', vpcId: 'vpc-1' }, {}],
  [{ vpcId: '  ' }, {}],
  [{ regionId: '' }, { regionId: 'missing' }],
  [{ regionId: 'mars-1' }, { regionId: 'unsupported-region' }],
  [{ address: '' }, { address: 'missing' }],
  [{ address: '10.0.0.300' }, { address: 'not-an-address' }],
  [{ address: '10.0.0' }, { address: 'not-an-address' }],
  [{ address: 'https://harbor.example.com' }, { address: 'not-an-address' }],
  [{ address: 'harbor.example.com:443' }, { address: 'not-an-address' }],
  [{ address: 'harbor.example.com/v2' }, { address: 'not-an-address' }],
  [{ address: '-harbor.example.com' }, { address: 'not-an-address' }],
  [{ address: 'harbor' }, {}],
  [{ address: 'harbor-2.example.com' }, {}],
  [{ port: null }, { port: 'missing' }],
  [{ port: 0 }, { port: 'not-a-port' }],
  [{ port: 1 }, {}],
  [{ port: 65_535 }, {}],
  [{ port: 65_536 }, { port: 'not-a-port' }],
  [{ port: 443.5 }, { port: 'not-a-port' }],
  [{ domain: ' ' }, { domain: 'missing' }],
  [{ domain: 'a b' }, { domain: 'not-a-domain' }],
  [{ username: '' }, { username: 'missing' }],
  [{ password: '' }, { password: 'missing' }],
  [{ password: ' ' }, {}],
  [{ imagesPerHour: null }, {}],
  [{ imagesPerHour: 1 }, {}],
  [{ imagesPerHour: 0 }, { imagesPerHour: 'not-a-speed' }],
  [{ imagesPerHour: 2.5 }, { imagesPerHour: 'not-a-speed' }],
  [{ imagesPerHour: Number.NaN }, { imagesPerHour: 'not-a-speed' }],
  [
    { type: 'gitlab', version: 'v2', groups: [{ namespace: 'g', token: 't' }] },
    { version: 'version-fixed' },
  ],
  [{ type: 'gitlab', version: 'v1' }, { groups: 'missing' }],
  [
    { type: 'gitlab', version: 'v1', groups: [{ namespace: 'g', token: '' }] },
    { groups: 'incomplete-token' },
  ],
  [{ type: 'quay' }, { organisations: 'missing' }],
  [
    { type: 'quay', organisations: [{ namespace: '', token: 't' }] },
    { organisations: 'incomplete-token' },
  ],
  [{ type: 'quay', organisations: [{ namespace: 'o', token: 't' }] }, {}],
  [{ organisations: [{ namespace: '', token: '' }] }, {}],
])('%j gives %j', (change, reasons) => {
  expect(registryFormReasons({ ...HARBOR, ...change })).toEqual(reasons);
});

test('only GitLab has a fixed version', () => {
  expect([fixedVersion('harbor'), fixedVersion('quay'), fixedVersion('gitlab')]).toEqual([
    null,
    null,
    'v1',
  ]);
});
