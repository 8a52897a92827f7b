import * as z from 'zod/mini';
import { OS_IDS } from '#domain/operating-system.ts';
import { REGION_IDS, SITES } from '#domain/region.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { endpoint } from './endpoint.ts';
import { pageQuery } from './paging.ts';

/** Why an image has no findings although it is not clean. The words never mix (decision C8). */
export const UNCHECKED_STATES = ['unsupported', 'never-scanned', 'failed'] as const;
export type UncheckedState = (typeof UNCHECKED_STATES)[number];

/** What identifies an image and where it lives. The digest is the identity, tags are names. */
export const ImageRef = z
  .object({
    digest: z.string(),
    namespace: z.string(),
    repository: z.string(),
    tags: z.array(z.string()),
    regionId: z.enum(REGION_IDS),
    registryType: z.enum(REGISTRY_TYPES),
    os: z.enum(OS_IDS),
    osVersion: z.string(),
    /** Team that answers for the image; null reads 'not known' (decision D13). */
    owner: z.nullable(z.string()),
    /** Whether a cluster runs it; null reads 'not known' (decision D13). */
    deployed: z.nullable(z.boolean()),
  })
  .register(z.globalRegistry, { id: 'ImageRef' });

export type ImageRef = z.infer<typeof ImageRef>;

export const UncheckedImage = z
  .object({ image: ImageRef, state: z.enum(UNCHECKED_STATES), cause: z.string() })
  .register(z.globalRegistry, { id: 'UncheckedImage' });

export const listUncheckedImages = endpoint({
  id: 'listUncheckedImages',
  method: 'GET',
  url: '/api/unchecked-images',
  summary: 'Images of a site that no list of risks can speak for, with the cause of each',
  permission: 'risk.read',
  query: z.object({ site: z.enum(SITES), ...pageQuery }),
  response: z.object({
    rows: z.array(UncheckedImage),
    total: z.int().check(z.gte(0)),
    byState: z.record(z.enum(UNCHECKED_STATES), z.int().check(z.gte(0))),
  }),
  problems: [],
  vendor: ['DescribeCountNotScannedImage', 'DescribeImageInstances'],
});
