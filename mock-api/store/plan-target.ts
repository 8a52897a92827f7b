import type { Remains, ScanTarget } from '#contract/scans.ts';
import { planScan, type ScanPlan } from '#domain/scan-plan.ts';
import { isOfContainers, type ScanScope } from '#domain/scan-scope.ts';
import { problem } from '../problem-error.ts';
import { repositoryName } from './facet-readers.ts';
import type { Candidate } from './open-scan.ts';
import { limitedTo } from './scan-limit.ts';
import { containerSkipReason, skipReasons } from './scan-scope.ts';
import type { Image, ScanTask, Store } from './store.ts';

/** What a scan of a target would do at an instant (epoch ms). @throws problem NotFound for an unknown scan. */
export function planTarget(store: Store, target: ScanTarget, now: number): ScanPlan<Candidate> {
  const images =
    target.kind === 'scope'
      ? imagesOfScope(store, target, now)
      : remainsOf(scanById(store, target.scanId, 'body.target.scanId'), target.which);
  const busy = busyDigests(store);
  const reason = isRuntimeScan(store, target) ? containerSkipReason : skipReasons(store, now);
  const limits = new Map(store.instances.map(({ id, imagesPerHour }) => [id, imagesPerHour]));
  return planScan(
    images.map((image): Candidate => ({
      image,
      digest: image.digest,
      instanceId: image.instanceId,
      imagesPerHour: limits.get(image.instanceId) ?? null,
      sizeBytes: image.layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      paid: store.ledger.isPaid(image.digest, now),
      skip: reason(image) ?? (busy.has(image.digest) ? 'in-another-scan' : null),
    })),
  );
}

/** The images that a scope names, whether a scan may read them or not. */
export function imagesOfScope(store: Store, scope: ScanScope, now: number): Image[] {
  const named = store.images.filter((image) => isNamed(image, scope));
  return scope.limit === null ? named : limitedTo(store, named, scope.limit, now);
}

/** Whether a target is of running containers; what is left of a scan is read as that scan was. */
export function isRuntimeScan(store: Store, target: ScanTarget): boolean {
  if (target.kind === 'scope') return isOfContainers(target);
  return isRuntimeScan(store, scanById(store, target.scanId).target);
}

/** @throws problem NotFound that names the field of the request */
export function scanById({ scans }: Store, id: string, field = 'path.id'): ScanTask {
  const task = scans.find((one) => one.id === id);
  if (!task) throw problem('NotFound', 'There is no such scan.', { field });
  return task;
}

/** Images that a scan did not get through and that none has read since. */
export function remainsOf({ jobs }: ScanTask, which: Remains): Image[] {
  return jobs
    .filter(({ state }) => state === which)
    .filter(({ image, settledAt }) => !readSince(image, settledAt ?? 0))
    .map(({ image }) => image);
}

function readSince({ lastScanAt }: Image, at: number): boolean {
  return lastScanAt !== null && Date.parse(lastScanAt) > at;
}

/** Digests that a scan reads or is going to read. */
function busyDigests({ scans }: Store): Set<string> {
  const tasks = scans.filter(({ state }) => state === 'running');
  const jobs = tasks.flatMap(({ active, jobs, next }) => [...active, ...jobs.slice(next)]);
  return new Set(jobs.map(({ image }) => image.digest));
}

function isNamed(image: Image, scope: ScanScope): boolean {
  const hasSome = <T>(list: readonly T[], values: readonly T[]) =>
    list.length === 0 || values.some((value) => list.includes(value));
  const has = <T>(list: readonly T[], value: T) => hasSome(list, [value]);
  return (
    has(scope.registryTypes, image.registryType) &&
    has(scope.regions, image.regionId) &&
    has(scope.instances, image.instanceId) &&
    has(scope.namespaces, image.namespace) &&
    has(scope.repositories, repositoryName(image)) &&
    has(scope.digests, image.digest) &&
    hasSome(scope.tags, image.tags) &&
    hasSome(scope.applications, image.applications)
  );
}
