import * as z from 'zod/mini';
import { SITES } from '#domain/region.ts';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));

/** Kinds of ignorance about images, the most common ones last to be noticed. */
export const BLIND_SPOT_KINDS = [
  'unsupported-os',
  'unsupported-place',
  'personal-edition',
  'not-scanned',
  'failed',
  'deployment-unknown',
] as const;
export type BlindSpotKind = (typeof BLIND_SPOT_KINDS)[number];

export const getBlindSpots = endpoint({
  id: 'getBlindSpots',
  method: 'GET',
  url: '/api/blind-spots',
  summary: 'Images that nothing, or not everything, is known of, by reason',
  permission: 'risk.read',
  query: z.object({ site: z.enum(SITES) }),
  response: z.object({
    /** Images of the site that lists know. */
    images: count,
    spots: z.array(
      z.object({
        kind: z.enum(BLIND_SPOT_KINDS),
        /** Release, registry or cause. */
        name: z.string(),
        /** What the product's table says, or where it is; empty when there is no more to say. */
        detail: z.string(),
        images: count,
        /** Value of the filter `spot` that shows exactly these images; null when no list has them. */
        key: z.nullable(z.string()),
      }),
    ),
  }),
  problems: [],
  vendor: ['DescribeCountNotScannedImage'],
});

export type BlindSpots = z.infer<typeof getBlindSpots.response>;
