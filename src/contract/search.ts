import * as z from 'zod/mini';
import { SITES } from '#domain/region.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));

export const EstateAnswer = z
  .object({
    vulnerabilities: z.array(
      z.object({
        category: z.enum(RISK_CATEGORIES),
        id: z.string(),
        title: z.string(),
        priority: z.enum(PRIORITIES),
        images: count,
        imagesAtOtherSite: count,
      }),
    ),
    packages: z.array(
      z.object({
        category: z.enum(RISK_CATEGORIES),
        name: z.string(),
        images: count,
        imagesAtOtherSite: count,
      }),
    ),
    repositories: z.array(z.object({ name: z.string(), images: count, imagesAtOtherSite: count })),
  })
  .register(z.globalRegistry, { id: 'EstateAnswer' });

export type EstateAnswer = z.infer<typeof EstateAnswer>;

export const searchEstate = endpoint({
  id: 'searchEstate',
  method: 'GET',
  url: '/api/search',
  summary:
    'Which images have a vulnerability, a package or a repository by that name; five of each',
  permission: 'risk.read',
  query: z.object({
    site: z.enum(SITES),
    text: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  response: EstateAnswer,
  problems: [],
});
