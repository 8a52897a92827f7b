import * as z from 'zod/mini';
import { BILLINGS, EDITIONS } from '#domain/edition.ts';
import { SUBSCRIPTION_STATES } from '#domain/subscription.ts';
import { endpoint } from './endpoint.ts';

export const Account = z
  .object({
    edition: z.enum(EDITIONS),
    billing: z.enum(BILLINGS),
    /** Whether image scan is bought: everything but `active` and `grace` closes its views. */
    imageScan: z.enum(SUBSCRIPTION_STATES),
    /** IANA name of the clock that subscriptions run on (decision D8). */
    timeZone: z.string(),
    /** Who can buy, for those who cannot. */
    admins: z.array(z.string()),
    /** Images in the registries of the account, as a start for sizing; null reads 'not known'. */
    imagesInRegistries: z.nullable(z.int().check(z.gte(0))),
  })
  .register(z.globalRegistry, { id: 'Account' });

export type Account = z.infer<typeof Account>;

export const getAccount = endpoint({
  id: 'getAccount',
  method: 'GET',
  url: '/api/account',
  summary: 'The edition of the account, and whether it holds image scan',
  permission: 'quota.read',
  withoutFeature: true,
  response: Account,
  problems: [],
  vendor: ['DescribeVersionConfig'],
});
