import type { RiskStatusName } from './risk-status.ts';

/**
 * What a person can do to risks, besides fixing and whitelisting them (product-facts 6.12). To assign is
 * ours: it changes who looks after a risk, and no status.
 */
export const HANDLING_ACTIONS = [
  'assign',
  'ignore',
  'mark-false-positive',
  'verify',
  'reopen',
] as const;
export type HandlingAction = (typeof HANDLING_ACTIONS)[number];

/** Statuses in which an action changes a risk; in any other it is skipped. */
export const HANDLED_STATUSES: Record<HandlingAction, readonly RiskStatusName[]> = {
  assign: ['open', 'fixing', 'verifying'],
  ignore: ['open'],
  'mark-false-positive': ['open'],
  verify: ['open'],
  reopen: ['ignored', 'false-positive'],
};
