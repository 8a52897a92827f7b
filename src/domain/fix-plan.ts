/**
 * One thing that somebody does once, such as an upgrade of a package in all images that have it.
 * `work` is more than 0; `risks` are indices into the list of risks that the plan is about.
 */
export type PlanAction = { key: string; work: number; risks: readonly number[] };

/** One action of a plan, with what it removes that no action before it has removed. */
export type PlanStep = { action: PlanAction; risks: readonly number[]; worth: number };

/**
 * Orders actions by what each still removes per unit of work, and leaves out those that remove nothing
 * that the ones before have not. A greedy cover: up to any step, the plan removes at least 63 %
 * (1 - 1/e) of the worth that any choice of actions of no more work in all could remove. Finding the
 * best choice itself takes time that doubles with each action.
 *
 * `worth` holds the worth of each risk (0 or more). Actions of equal merit stand in the order of their
 * worth, then of their keys, so that the same risks always give the same plan.
 */
export function fixPlan(actions: readonly PlanAction[], worth: readonly number[]): PlanStep[] {
  const holders = holdersOf(actions, worth.length);
  const left = actions.map(({ risks }) => risks.reduce((sum, risk) => sum + worth[risk]!, 0));
  const open = new Set(actions.keys());
  const removed = new Uint8Array(worth.length);
  const steps: PlanStep[] = [];
  for (;;) {
    const best = bestOf(actions, left, open);
    if (best === undefined) return steps;
    open.delete(best);
    const action = actions[best]!;
    const risks = action.risks.filter((risk) => removed[risk] === 0);
    steps.push({ action, risks, worth: left[best]! });
    for (const risk of risks) {
      removed[risk] = 1;
      for (let at = holders.from[risk]!; at < holders.from[risk + 1]!; at += 1)
        left[holders.actions[at]!]! -= worth[risk]!;
    }
  }
}

/** The actions that remove risk `r` stand in `actions` from `from[r]` to before `from[r + 1]`. */
type Holders = { from: Uint32Array; actions: Uint32Array };

/** Two flat lists: an array for each of a million risks would take longer than the plan. */
function holdersOf(actions: readonly PlanAction[], risks: number): Holders {
  // First how many actions remove each risk, one place further on; the running sum is where each begins.
  const from = new Uint32Array(risks + 1);
  for (const action of actions) for (const risk of action.risks) from[risk + 1]! += 1;
  for (let risk = 0; risk < risks; risk += 1) from[risk + 1]! += from[risk]!;
  const next = from.slice();
  const holders = new Uint32Array(from[risks]!);
  for (const [index, action] of actions.entries()) {
    for (const risk of action.risks) {
      holders[next[risk]!] = index;
      next[risk]! += 1;
    }
  }
  return { from, actions: holders };
}

/** Undefined when nothing that is left removes anything. */
function bestOf(
  actions: readonly PlanAction[],
  left: readonly number[],
  open: ReadonlySet<number>,
): number | undefined {
  let best: number | undefined;
  for (const index of open) {
    if (left[index]! <= 0) continue;
    if (best === undefined || isBetter(index, best)) best = index;
  }
  return best;

  function isBetter(a: number, b: number): boolean {
    const merit = left[a]! * actions[b]!.work - left[b]! * actions[a]!.work;
    if (merit !== 0) return merit > 0;
    if (left[a] !== left[b]) return left[a]! > left[b]!;
    return actions[a]!.key < actions[b]!.key;
  }
}
