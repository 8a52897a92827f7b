import type { PlanChange, PlanRisk } from '#domain/plan-actions.ts';

/** What the page sends to the worker: the risks in parts, then the question. */
export type PlanRequest =
  | { kind: 'add'; risks: readonly PlanRisk[] }
  | { kind: 'plan'; baseImages: boolean };

/** One action of the plan, with the risks that no action before it removes, as indices. */
export type PlanStep = {
  key: string;
  change: PlanChange;
  work: number;
  risks: readonly number[];
};

export type PlanAnswer = { steps: readonly PlanStep[] };
