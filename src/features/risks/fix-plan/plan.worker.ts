import { groupForPlan } from '#domain/plan-actions.ts';
import type { PlanAnswer, PlanRequest } from './plan-messages.ts';
import { planSteps } from './plan-steps.ts';

const groups = groupForPlan();

/** Ranks what can be done about many risks, away from the thread of the page. */
globalThis.addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  if (data.kind === 'add') {
    for (const risk of data.risks) groups.add(risk);
    return;
  }
  const answer: PlanAnswer = { steps: planSteps(groups, data) };
  globalThis.postMessage(answer);
});
