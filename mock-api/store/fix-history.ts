import type { HistoryEvent } from '#contract/handling.ts';
import type { FixRun, FixTask } from './fix-record.ts';
import { NOTHING_MORE, turned } from './history-event.ts';
import type { Finding } from './store.ts';
import { iso } from './subscription.ts';

/** What a fix did to the risks of one id: when it began with them, and what came of each image. */
export function fixEvents(run: FixRun, isOfRisk: (finding: Finding) => boolean): HistoryEvent[] {
  const { id: fixId, startedAt, startedBy } = run;
  const tasks = run.tasks.map((task) => ({ task, risks: task.before.filter(isOfRisk) }));
  const chosen = tasks.reduce((sum, { task, risks }) => sum + count(risks, isChosen(task)), 0);
  const started: HistoryEvent = {
    ...NOTHING_MORE,
    at: iso(startedAt),
    kind: 'fix-started',
    by: startedBy,
    risks: chosen,
    statuses: turned('open', 'fixing', chosen),
    fixId,
  };
  const ends = tasks.flatMap(({ task, risks }) => endEvents(run, task, risks));
  return [...(chosen > 0 ? [started] : []), ...together(ends)];
}

function endEvents(run: FixRun, task: FixTask, risks: readonly Finding[]): HistoryEvent[] {
  const { state, endsAt, proof } = task;
  const ended = { ...NOTHING_MORE, fixId: run.id };
  const chosen = count(risks, isChosen(task));
  const open = (at: number, left: number): HistoryEvent[] =>
    left === 0
      ? []
      : [
          {
            ...ended,
            at: iso(at),
            kind: 'fix-left-open',
            risks: left,
            statuses: turned('fixing', 'open', left),
          },
        ];
  if (state === 'failed') return open(endsAt!, chosen);
  if (proof === null) return run.endedAt === null ? [] : open(run.endedAt, chosen);
  const closed = count(risks, (finding) => !proof.stayed.has(finding));
  const left = count(risks, (finding) => isChosen(task)(finding) && isStillOpen(proof, finding));
  return [
    ...(closed > 0 ? [{ ...ended, at: iso(proof.at), kind: 'fixed' as const, risks: closed }] : []),
    ...open(proof.at, left),
  ];
}

/** Images of a fix that ended at one instant with the same result are one event. */
function together(events: readonly HistoryEvent[]): HistoryEvent[] {
  const known = new Map<string, HistoryEvent>();
  for (const event of events) {
    const key = `${event.at} ${event.kind}`;
    const risks = (known.get(key)?.risks ?? 0) + event.risks;
    const statuses = event.statuses && turned('fixing', 'open', risks);
    known.set(key, { ...event, risks, statuses });
  }
  return [...known.values()];
}

function isChosen({ chosen }: FixTask) {
  return (finding: Finding) => chosen.has(finding);
}

/** What somebody has decided meanwhile has an event of its own. */
function isStillOpen({ stayed }: NonNullable<FixTask['proof']>, finding: Finding): boolean {
  return stayed.has(finding) && stayed.get(finding) !== 'decided';
}

function count(findings: readonly Finding[], test: (finding: Finding) => boolean): number {
  return findings.filter(test).length;
}
