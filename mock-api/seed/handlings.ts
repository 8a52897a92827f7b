import type { HandlingPlan } from './recipe.ts';

/**
 * What people did in the default world: choices that stand, one that has run out, one that is about
 * to, and one that was taken back.
 */
export const HANDLINGS: readonly HandlingPlan[] = [
  {
    riskId: 'CVE-2019-9192',
    site: 'china',
    by: 'Amara Okafor',
    daysAgo: 64,
    action: 'ignore',
    reason:
      'Disputed by the maintainers of glibc. None of our services compile patterns they receive.',
    expiresInDays: null,
  },
  {
    riskId: 'CVE-2019-9192',
    site: 'outside-china',
    by: 'Amara Okafor',
    daysAgo: 64,
    action: 'ignore',
    reason:
      'Disputed by the maintainers of glibc. None of our services compile patterns they receive.',
    expiresInDays: null,
  },
  {
    riskId: 'CVE-2016-10739',
    site: 'china',
    by: 'Jonas Weber',
    daysAgo: 33,
    action: 'ignore',
    reason:
      'Addresses are checked at the gateway before they reach the resolver. Look again in a month.',
    expiresInDays: -3,
  },
  {
    riskId: 'CVE-2019-11745',
    site: 'china',
    by: 'Wei Chen',
    daysAgo: 12,
    action: 'ignore',
    reason: 'The new base image is on its way with release 2.15.',
    expiresInDays: 2,
  },
  {
    riskId: 'CVE-2018-0734',
    site: 'outside-china',
    by: 'Wei Chen',
    daysAgo: 21,
    action: 'ignore',
    reason: 'DSA keys are switched off everywhere.',
    expiresInDays: null,
  },
  {
    riskId: 'CVE-2018-0734',
    site: 'outside-china',
    by: 'Lukas Brandt',
    daysAgo: 18,
    action: 'reopen',
  },
];
