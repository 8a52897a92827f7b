import * as z from 'zod/mini';
import { OS_IDS } from '#domain/operating-system.ts';
import { REGION_IDS } from '#domain/region.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { PRIORITIES } from '#domain/severity.ts';

const count = z.int().check(z.gte(0));

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

/** Open risks by priority. */
export const PriorityCounts = z
  .record(z.enum(PRIORITIES), count)
  .register(z.globalRegistry, { id: 'PriorityCounts' });
