import * as z from 'zod/mini';
import { EDITIONS } from '#domain/edition.ts';
import { ROLES } from '#domain/role.ts';
import { endpoint } from './endpoint.ts';

export const Account = z
  .object({
    person: z.object({ name: z.string(), role: z.enum(ROLES) }),
    edition: z.enum(EDITIONS),
    /** IANA name of the clock that subscriptions run on (decision D8). */
    timeZone: z.string(),
  })
  .register(z.globalRegistry, { id: 'Account' });

export type Account = z.infer<typeof Account>;

export const getAccount = endpoint({
  id: 'getAccount',
  method: 'GET',
  url: '/api/account',
  summary: 'Who is signed in, with which role, and the edition of the account',
  permission: 'risk.read',
  response: Account,
  problems: [],
  vendor: ['DescribeVersionConfig'],
});
