import type { FindingRow } from '#contract/findings.ts';
import type { PlanAnswer, PlanRequest, PlanStep } from './plan-messages.ts';
import { toPlanRisk } from './plan-risks.ts';
import { startPlanWorker } from './start-plan-worker.ts';

/** Risks that are handed to the worker at once: so few that the page goes on in between. */
const PART = 2_000;

/** Works a plan out in a worker of its own, which ends with the answer or with the signal. */
export async function planInWorker(
  rows: readonly FindingRow[],
  baseImages: boolean,
  signal: AbortSignal,
): Promise<readonly PlanStep[]> {
  const worker = startPlanWorker();
  try {
    void ask(worker, rows, baseImages, signal);
    return await answerOf(worker, signal);
  } finally {
    worker.terminate();
  }
}

async function ask(
  worker: Worker,
  rows: readonly FindingRow[],
  baseImages: boolean,
  signal: AbortSignal,
): Promise<void> {
  const send = (message: PlanRequest) => worker.postMessage(message);
  for (let from = 0; from < rows.length; from += PART) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    send({ kind: 'add', risks: rows.slice(from, from + PART).map(toPlanRisk) });
  }
  send({ kind: 'plan', baseImages });
}

function answerOf(worker: Worker, signal: AbortSignal): Promise<readonly PlanStep[]> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => resolve(data.steps));
    worker.addEventListener('error', () => reject(new Error('The plan could not be worked out.')));
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
