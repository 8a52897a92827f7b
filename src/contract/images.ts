import * as z from 'zod/mini';
import { IMAGE_LEVELS } from '#domain/image-level.ts';
import { IMAGE_STATES } from '#domain/image-state.ts';
import { REGION_IDS, SITES } from '#domain/region.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef, PriorityCounts } from './image-ref.ts';
import { pageQuery } from './paging.ts';

/** Why an image has no findings although it is not clean. The words never mix (decision C8). */
export const UNCHECKED_STATES = ['unsupported', 'never-scanned', 'failed'] as const;
export type UncheckedState = (typeof UNCHECKED_STATES)[number];

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

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();
const byState = z.record(z.enum(IMAGE_STATES), count);

export const ImageRow = z
  .object({
    image: ImageRef,
    state: z.enum(IMAGE_STATES),
    /** Why nothing is known of it, as a sentence; null when something is. */
    cause: z.nullable(z.string()),
    sizeBytes: count,
    /** Last change in its registry. */
    updatedAt: instant,
    lastScanAt: z.nullable(instant),
    risks: PriorityCounts,
  })
  .register(z.globalRegistry, { id: 'ImageRow' });

export type ImageRow = z.infer<typeof ImageRow>;

export const RepositoryRow = z
  .object({
    namespace: z.string(),
    repository: z.string(),
    registryType: z.enum(REGISTRY_TYPES),
    owner: z.nullable(z.string()),
    images: count,
    byState,
    risks: PriorityCounts,
    lastScanAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'RepositoryRow' });

export type RepositoryRow = z.infer<typeof RepositoryRow>;

/** What narrows both lists of images. An absent filter lets everything through. */
const imageFilter = {
  site: z.enum(SITES),
  /** Part of a repository, tag, digest, system or owner. */
  q: z.optional(z.string()),
  state: z.optional(z.array(z.enum(IMAGE_STATES))),
  /** `namespace/repository` */
  repository: z.optional(z.string()),
  /** Images with results, by their most urgent open risk. */
  level: z.optional(z.array(z.enum(IMAGE_LEVELS))),
  region: z.optional(z.array(z.enum(REGION_IDS))),
  /** Key of a blind spot, as `getBlindSpots` gives it. */
  spot: z.optional(z.string()),
  ...pageQuery,
};

export const listImages = endpoint({
  id: 'listImages',
  method: 'GET',
  url: '/api/images',
  summary: 'Images of a site, at risk first, with what is true of each',
  permission: 'risk.read',
  query: z.object(imageFilter),
  response: z.object({
    rows: z.array(ImageRow),
    total: count,
    /** Under the other filters, so that each state says how many it would show. */
    byState,
  }),
  problems: [],
  vendor: ['DescribeImageInstances', 'ListImageRisk'],
});

export const listImageRepositories = endpoint({
  id: 'listImageRepositories',
  method: 'GET',
  url: '/api/image-repositories',
  summary: 'Repositories of a site with their images by state, most High risks first',
  permission: 'risk.read',
  query: z.object(imageFilter),
  response: z.object({
    rows: z.array(RepositoryRow),
    total: count,
    /** Images, under the other filters. */
    byState,
  }),
  problems: [],
  vendor: ['DescribeImageRepoList'],
});
