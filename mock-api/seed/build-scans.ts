import { SCAN_FAILURE_FACTS, SCAN_FAILURES, type ScanFailure } from '#domain/scan-failure.ts';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { endState } from '#domain/scan-state.ts';
import { repositoryName } from '../store/facet-readers.ts';
import { openScan } from '../store/open-scan.ts';
import { planTarget } from '../store/plan-target.ts';
import { scanId } from '../store/scan-id.ts';
import { countJobs } from '../store/scan-progress.ts';
import { advanceScans } from '../store/advance-scans.ts';
import type { Image, ScanJob, ScanTask, Store } from '../store/store.ts';
import type { BuiltImage } from './build-images.ts';
import { DAILY_SCAN_MS, dailyScanAt } from './instants.ts';
import { quietDays, type WorldRecipe } from './recipe.ts';

/** Nights of which the log is kept. */
const NIGHTS = 7;

/** The scan that runs began this long before the world was opened. */
const RUNNING_FOR_MS = 9 * 60_000;

const DAY_MS = 86_400_000;

/** The scans of the last nights, oldest first; none when no scan has run. */
export function nightlyScans(
  recipe: Pick<WorldRecipe, 'scans' | 'subscription'>,
  built: readonly BuiltImage[],
  ledger: Store['ledger'],
  epoch: number,
): ScanTask[] {
  if (recipe.scans === 'yet-to-come') return [];
  const paid = new Set(ledger.entries.map(({ taskId, digest }) => `${taskId} ${digest}`));
  const last = quietDays(recipe);
  return Array.from({ length: NIGHTS }, (_, back) =>
    night(built, paid, { epoch, day: last + NIGHTS - 1 - back, last }),
  );
}

type Night = { epoch: number; day: number; last: number };

function night(built: readonly BuiltImage[], paid: ReadonlySet<string>, when: Night): ScanTask {
  const startedAt = dailyScanAt(when.epoch, when.day);
  const id = scanId(startedAt);
  const jobs = built
    .flatMap((one) => imagesOfNight(one, when.day))
    .filter(({ unchecked }) => unchecked === null || unchecked.state === 'failed')
    .map((image) =>
      pastJob(image, startedAt, (when.day - when.last) * DAY_MS, paid.has(`${id} ${image.digest}`)),
    )
    .toSorted((one, other) => one.startsAt - other.startsAt);
  const unsupported = built.filter(({ image }) => image.unchecked?.state === 'unsupported').length;
  const task: ScanTask = {
    id,
    startedAt,
    starter: 'schedule',
    startedBy: null,
    target: { kind: 'scope', ...WHOLE_SCOPE },
    skipped: unsupported > 0 ? { 'unsupported-os': unsupported } : {},
    jobs,
    next: jobs.length,
    active: [],
    state: 'done',
    stopsAs: null,
    endedAt: jobs.reduce((end, { endsAt }) => Math.max(end, endsAt), startedAt),
    cancelledBy: null,
    revision: 0,
  };
  return { ...task, state: endState(countJobs(task)) };
}

/** What was there in a night: the image, or a build that its tag named before. */
function imagesOfNight({ image, firstScanDay, replaced }: BuiltImage, day: number): Image[] {
  const gone = replaced
    .filter((build) => build.firstScanDay >= day && day > build.replacedOnDay)
    .map(({ digest, tag }) => ({ ...image, digest, tags: [tag] }));
  return firstScanDay >= day ? [image, ...gone] : gone;
}

/** Each night takes the same minutes: `shift` is the time from that night to the last one. */
function pastJob(image: Image, startedAt: number, shift: number, charged: boolean): ScanJob {
  const failed = image.unchecked !== null;
  const endsAt = failed ? startedAt + DAILY_SCAN_MS : Date.parse(image.lastScanAt ?? '') - shift;
  return {
    image,
    startsAt: Math.max(startedAt, endsAt - 60_000),
    endsAt,
    state: failed ? 'failed' : 'done',
    cause: failed ? causeOf(image) : null,
    settledAt: endsAt,
    charged,
  };
}

function causeOf({ unchecked }: Image): ScanFailure {
  const known = SCAN_FAILURES.find(
    (cause) => `${SCAN_FAILURE_FACTS[cause].words}.` === unchecked?.cause,
  );
  return known ?? 'connection-closed';
}

/** A person has just started a scan of the repositories that hold nothing new. */
export function startRunningScan(store: Store, openedAt: number): void {
  const fresh = new Set(
    store.images
      .filter(({ unchecked }) => unchecked?.state === 'never-scanned')
      .map(repositoryName),
  );
  const repositories = [...new Set(store.images.map(repositoryName))].filter(
    (name) => !fresh.has(name),
  );
  const at = openedAt - RUNNING_FOR_MS;
  const target = { kind: 'scope', ...WHOLE_SCOPE, repositories } as const;
  openScan(store, planTarget(store, target, at), {
    id: scanId(at),
    at,
    target,
    starter: 'console',
    startedBy: 'Sofia Rossi',
  });
  advanceScans(store, openedAt);
}
