import { fixPlan } from '#domain/fix-plan.ts';
import type { PlanGroups } from '#domain/plan-actions.ts';
import type { PlanStep } from './plan-messages.ts';

/** The actions of a plan in their order, each with what to do and what it removes. */
export function planSteps(groups: PlanGroups, options: { baseImages: boolean }): PlanStep[] {
  const actions = groups.actions(options);
  const changes = new Map(actions.map(({ key, change }) => [key, change]));
  return fixPlan(actions, groups.worth).map(({ action: { key, work }, risks }) => ({
    ...{ key, work, risks },
    change: changes.get(key)!,
  }));
}
