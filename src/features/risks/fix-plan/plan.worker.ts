import { fixPlan } from '#domain/fix-plan.ts';
import { planActions, RISK_WORTH, type PlanRisk } from '#domain/plan-actions.ts';
import type { PlanAnswer, PlanRequest } from './plan-messages.ts';

const risks: PlanRisk[] = [];

/** Ranks what can be done about many risks, away from the thread of the page. */
globalThis.addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  if (data.kind === 'add') {
    for (const risk of data.risks) risks.push(risk);
    return;
  }
  const actions = planActions(risks, data);
  const changes = new Map(actions.map(({ key, change }) => [key, change]));
  const worth = risks.map(({ priority }) => RISK_WORTH[priority]);
  const answer: PlanAnswer = {
    steps: fixPlan(actions, worth).map(({ action: { key, work }, risks: removed }) => ({
      key,
      change: changes.get(key)!,
      work,
      risks: removed,
    })),
  };
  globalThis.postMessage(answer);
});
