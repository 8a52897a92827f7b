import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listFindings, type FindingRow } from '#contract/findings.ts';
import type { RiskSelection } from '#contract/batches.ts';
import { collectFindings } from '../export/collect-findings.ts';
import type { PlanAnswer, PlanRequest, PlanStep } from './plan-messages.ts';
import { toPlanRisk } from './plan-risks.ts';
import { startPlanWorker } from './start-plan-worker.ts';

/** Risks that are handed to the worker at once: so few that the page goes on in between. */
const PART = 2_000;

type Worked = { rows: readonly FindingRow[]; baseImages: boolean; steps: readonly PlanStep[] };

/** All risks of a selection, and the plan over them. `steps` is null while it is worked out. */
export function useFixPlan(selection: RiskSelection, baseImages: boolean) {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [worked, setWorked] = useState<Worked | null>(null);
  const [workerFailed, setWorkerFailed] = useState(false);
  const reading = useQuery({
    queryKey: [listFindings.id, 'for a fix plan', selection],
    queryFn: ({ signal }) =>
      collectFindings(selection, {
        signal,
        onProgress: (done, total) => setProgress({ done, total }),
      }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const rows = reading.data?.rows;

  useEffect(() => {
    if (!rows) return;
    return planInWorker(rows, baseImages, {
      onSteps: (steps) => setWorked({ rows, baseImages, steps }),
      onFailure: () => setWorkerFailed(true),
    });
  }, [rows, baseImages]);

  const current = worked?.rows === rows && worked?.baseImages === baseImages ? worked : null;
  return {
    rows,
    steps: current?.steps ?? null,
    progress,
    error: workerFailed ? new Error('The plan could not be worked out.') : reading.error,
    retry: () => {
      setWorkerFailed(false);
      void reading.refetch();
    },
  };
}

type Callbacks = { onSteps: (steps: readonly PlanStep[]) => void; onFailure: () => void };

/** Works a plan out; what it gives ends it. */
function planInWorker(
  rows: readonly FindingRow[],
  baseImages: boolean,
  { onSteps, onFailure }: Callbacks,
): () => void {
  const worker = startPlanWorker();
  let goesOn = true;
  worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => onSteps(data.steps));
  worker.addEventListener('error', onFailure);
  const send = (message: PlanRequest) => worker.postMessage(message);
  void (async () => {
    for (let from = 0; from < rows.length; from += PART) {
      if (from > 0) await new Promise((resolve) => setTimeout(resolve));
      if (!goesOn) return;
      send({ kind: 'add', risks: rows.slice(from, from + PART).map(toPlanRisk) });
    }
    send({ kind: 'plan', baseImages });
  })();
  return () => {
    goesOn = false;
    worker.terminate();
  };
}
