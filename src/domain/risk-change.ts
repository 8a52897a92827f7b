import { CHANGE_PARTS } from './risk-life.ts';

/** Fixes within a time, by whether they came within the target (decision D16). */
export const FIX_CHANGES = ['fixes', 'fixes-in-time', 'fixes-late'] as const;
export type FixChange = (typeof FIX_CHANGES)[number];

/** What a number about the past counts: a part of a change, or fixes. */
export const RISK_CHANGES = [...CHANGE_PARTS, ...FIX_CHANGES] as const;
export type RiskChangeKind = (typeof RISK_CHANGES)[number];

export function isFixChange(change: RiskChangeKind): change is FixChange {
  return FIX_CHANGES.some((fix) => fix === change);
}
