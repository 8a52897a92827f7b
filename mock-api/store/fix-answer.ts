import type {
  Fix,
  FixDetail,
  FixedRisk,
  FixTask as TaskAnswer,
  PlannedFix,
} from '#contract/fixes.ts';
import type { PackageFix } from '#domain/fix-command-packages.ts';
import { STAY_REASONS, type FixOutcome, type StayReason } from '#domain/fix-outcome.ts';
import { FIX_TASK_STATES, fixRunState } from '#domain/fix-run.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import { comparePriority } from '#domain/severity.ts';
import { countPriorities } from '#domain/priority-counts.ts';
import type { FixRun, FixTask } from './fix-record.ts';
import { factsOf } from './group-rows.ts';
import { toImageRef } from './image-ref.ts';
import { isUpgraded, unsettled, type ImageFix } from './plan-fix.ts';
import type { Finding, Store } from './store.ts';
import { iso } from './subscription.ts';
import { tally } from './tally.ts';

/** A fix as lists show it. */
export function toFix(run: FixRun): Fix {
  const { id, revision, site, reach, starter, startedBy, startedAt, endedAt, scanId, tasks } = run;
  const states = tasks.map(({ state, proof }) => ({ state, verified: proof !== null }));
  return {
    id,
    revision,
    site,
    starter,
    startedBy,
    startedAt: iso(startedAt),
    endedAt: endedAt === null ? null : iso(endedAt),
    state: fixRunState({ tasks: states, ended: endedAt !== null }),
    reach,
    tasks: tally(FIX_TASK_STATES, tasks, ({ state }) => state),
    risks: tasks.reduce((sum, { chosen }) => sum + chosen.size, 0),
    closed: tasks.reduce((sum, task) => sum + closedBy(task).length, 0),
    scanId,
  };
}

/** A fix with each of its images at an instant (epoch ms). */
export function toFixDetail(run: FixRun, now: number): FixDetail {
  return {
    ...toFix(run),
    images: run.tasks.map((task) => toTask(run, task)),
    asOf: iso(now),
  };
}

/** What a fix would do to one image. */
export function toPlannedFix(store: Store, fix: ImageFix, now: number): PlannedFix {
  const { image, newTag, chosen, upgrades } = fix;
  const closed = unsettled(store, image, now).filter((finding) => isUpgraded(finding, upgrades));
  return {
    image: toImageRef(image),
    newTag,
    risks: countPriorities(chosen),
    alsoClosed: closed.length - chosen.length,
    packages: upgrades.map(toUpgrade),
    packageManager: OS_FACTS[image.os].packageManager,
    endOfLife: image.endOfLife,
  };
}

/** Each risk of the images of a fix, most urgent first. */
export function fixedRisks(store: Store, run: FixRun): FixedRisk[] {
  return run.tasks
    .flatMap((task) => task.before.map((finding) => ({ task, finding })))
    .toSorted(
      (a, b) =>
        comparePriority(a.finding.priority, b.finding.priority) ||
        (a.finding.riskId < b.finding.riskId ? -1 : 1),
    )
    .map(({ task, finding }) => ({
      taskId: task.id,
      id: finding.riskId,
      title: factsOf(store, finding).title,
      package: finding.package,
      installedVersion: finding.installed,
      fixedVersion: finding.fixed,
      priority: finding.priority,
      ...outcomeOf(run, task, finding),
    }));
}

function toTask(run: FixRun, task: FixTask): TaskAnswer {
  const { id, image, newTag, rebuilt, state, cause, startedAt, endsAt, upgrades, before, proof } =
    task;
  const outcomes = before.map((finding) => ({
    priority: finding.priority,
    ...outcomeOf(run, task, finding),
  }));
  const ended = state === 'succeeded' || state === 'failed';
  return {
    id,
    image: toImageRef(image),
    newTag,
    newDigest: rebuilt?.digest ?? null,
    state,
    cause,
    startedAt: startedAt === null ? null : iso(startedAt),
    endedAt: ended && endsAt !== null ? iso(endsAt) : null,
    packages: upgrades.map(toUpgrade),
    before: countPriorities(before),
    pending: outcomes.filter(({ outcome }) => outcome === 'pending').length,
    closed: countPriorities(closedBy(task)),
    stayed: STAY_REASONS.flatMap((reason) => {
      const risks = outcomes.filter((one) => one.reason === reason);
      return risks.length > 0 ? [{ reason, risks: countPriorities(risks) }] : [];
    }),
    verifiedAt: proof === null ? null : iso(proof.at),
    after: proof?.after ?? null,
    opened: proof?.opened ?? null,
  };
}

function closedBy({ before, proof }: FixTask): Finding[] {
  return proof ? before.filter((finding) => !proof.stayed.has(finding)) : [];
}

type Outcome = { outcome: FixOutcome; reason: StayReason | null };

function outcomeOf({ endedAt }: FixRun, { state, proof }: FixTask, finding: Finding): Outcome {
  const stayed = (reason: StayReason): Outcome => ({ outcome: 'stayed', reason });
  if (state === 'failed') return stayed('rebuild-failed');
  if (proof === null)
    return endedAt === null ? { outcome: 'pending', reason: null } : stayed('not-verified');
  const reason = proof.stayed.get(finding);
  return reason ? stayed(reason) : { outcome: 'closed', reason: null };
}

function toUpgrade({ package: name, installedVersion: from, fixedVersion: to }: PackageFix) {
  return { name, from, to };
}
