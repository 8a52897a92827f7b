import type { RegistryConnection } from '#contract/registries.ts';
import { RIGHT_PASSWORD } from '../registry-rules.ts';

export const REGISTRY_ID = '00000000-0000-4000-8000-0000000000a1';

/** A Harbor that the mock connects to. */
export const HARBOR: RegistryConnection = {
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
  password: RIGHT_PASSWORD,
  imagesPerHour: 10,
  organisations: [],
  groups: [],
};
