import { REMAINS, type Scan, type ScanDetail, type ScanJob as Row } from '#contract/scans.ts';
import { SCAN_FAILURES, SKIP_REASONS } from '#domain/scan-failure.ts';
import { pipelineStep } from '#domain/scan-pipeline.ts';
import { SCAN_LIMIT_MS } from '#domain/scan-timetable.ts';
import { isRuntimeScan, remainsOf } from './plan-target.ts';
import { progressOf } from './scan-progress.ts';
import type { ScanJob, ScanTask, Store } from './store.ts';
import { iso } from './subscription.ts';

/** A scan as lists show it. */
export function toScan(store: Store, task: ScanTask, now: number): Scan {
  const { starter, startedBy, target, startedAt, cancelledBy } = task;
  return {
    ...progressOf(store, task, now),
    starter,
    startedBy,
    target,
    limitAt: iso(startedAt + SCAN_LIMIT_MS),
    cancelledBy,
  };
}

/** A scan with what it skips, why images failed, and what is left of it. */
export function toScanDetail(store: Store, task: ScanTask, now: number): ScanDetail {
  return {
    ...toScan(store, task, now),
    skipped: SKIP_REASONS.flatMap((reason) => {
      const images = task.skipped[reason] ?? 0;
      return images > 0 ? [{ reason, images }] : [];
    }),
    failures: failuresOf(task),
    remains: Object.fromEntries(
      REMAINS.map((which) => [which, remainsOf(task, which).length]),
    ) as ScanDetail['remains'],
    asOf: iso(now),
  };
}

function failuresOf({ jobs }: ScanTask): ScanDetail['failures'] {
  return SCAN_FAILURES.map((cause) => {
    const failed = jobs.filter((job) => job.cause === cause);
    const names = new Map(
      failed.map(({ image: { instanceId, instanceName } }) => [instanceId, instanceName]),
    );
    const registries = [...names].map(([id, name]) => ({ id, name }));
    return { cause, images: failed.length, registries };
  })
    .filter(({ images }) => images > 0)
    .toSorted((one, other) => other.images - one.images);
}

/** One image of a scan at an instant (epoch ms). */
export function toJob(store: Store, { target }: ScanTask, job: ScanJob, now: number): Row {
  const { image, state, cause, startsAt, endsAt, settledAt, charged } = job;
  const { digest, namespace, repository, tags, regionId, registryType, instanceName } = image;
  const begun = state === 'running' || (settledAt !== null && state !== 'left-out');
  return {
    digest,
    namespace,
    repository,
    tag: tags[0] ?? '',
    regionId,
    registryType,
    registry: instanceName,
    applications: isRuntimeScan(store, target) ? image.applications : [],
    state,
    step: state === 'running' ? pipelineStep((now - startsAt) / (endsAt - startsAt)) : null,
    cause,
    startedAt: begun ? iso(Math.min(startsAt, settledAt ?? startsAt)) : null,
    endedAt: settledAt === null ? null : iso(settledAt),
    charged,
  };
}
