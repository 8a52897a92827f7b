import * as z from 'zod/mini';
import { REGION_IDS } from '#domain/region.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

export const RegionScope = z
  .object({
    regionId: z.enum(REGION_IDS),
    inScope: z.boolean(),
    instances: count,
    repositories: count,
    images: count,
    /** Images that are scanned while the region is in scope: they stop when it leaves. */
    scannableImages: count,
    lastScanAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'RegionScope' });

export type RegionScope = z.infer<typeof RegionScope>;

/** A registry instance that cannot be scanned where it stands (product-facts 2.3). */
export const UnscannableInstance = z
  .object({
    id: z.string(),
    name: z.string(),
    registryType: z.enum(REGISTRY_TYPES),
    /** As the registry says it; may be no region of the table. */
    regionId: z.string(),
    /** Letter of the zone of its vSwitch; null when it is not reached over a VPC. */
    zone: z.nullable(z.string()),
    repositories: count,
    images: count,
  })
  .register(z.globalRegistry, { id: 'UnscannableInstance' });

export type UnscannableInstance = z.infer<typeof UnscannableInstance>;

export const listRegions = endpoint({
  id: 'listRegions',
  method: 'GET',
  url: '/api/regions',
  summary:
    'The supported regions of both sites with what is connected there, and what cannot be scanned',
  permission: 'quota.read',
  response: z.object({
    rows: z.array(RegionScope),
    unscannable: z.array(UnscannableInstance),
  }),
  problems: [],
  vendor: ['ListImageRegistryRegion', 'PageImageRegistry'],
});

export const setRegionScope = endpoint({
  id: 'setRegionScope',
  method: 'PUT',
  url: '/api/regions/:regionId/scope',
  summary:
    'Put a region into the scope of scans or take it out; results stay until their retention ends',
  permission: 'settings.change',
  path: z.object({ regionId: z.enum(REGION_IDS) }),
  body: z.object({ inScope: z.boolean() }),
  response: RegionScope,
  problems: [],
});
