import { createSerializer, parseAsBoolean, parseAsInteger } from 'nuqs/server';
import { riskListParsers, type RiskListView } from './risks.ts';

/** Where the risks of a filter become a plan. Quick fix and commands are for system vulnerabilities only. */
export const FIX_PLAN_PATH = '/fix-plan/system-vulnerabilities';

/** What is chosen in a plan: how many of its actions, and whether newer base images count as one. */
export const fixPlanParsers = {
  take: parseAsInteger.withDefault(3),
  bases: parseAsBoolean.withDefault(true),
};

const serialize = createSerializer({ ...riskListParsers, ...fixPlanParsers });

export function fixPlanUrl(view: RiskListView = {}): string {
  return FIX_PLAN_PATH + serialize(view);
}
