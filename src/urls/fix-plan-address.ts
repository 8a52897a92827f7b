import { risksUrl, SYSTEM_VULNERABILITIES_PATH, type RiskListView } from './risks.ts';

/** Where the risks of a filter become a plan. Quick fix and commands are for system vulnerabilities only. */
export const FIX_PLAN_PATH = '/fix-plan/system-vulnerabilities';

/** Address of the plan for a list: the same filter at another place. Apart, because the list loads it. */
export function fixPlanUrl(view: RiskListView = {}): string {
  return risksUrl('system-vulnerability', view).replace(SYSTEM_VULNERABILITIES_PATH, FIX_PLAN_PATH);
}
