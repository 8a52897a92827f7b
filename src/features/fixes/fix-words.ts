import type { Fix, FixTask } from '#contract/fixes.ts';
import { STAY_REASON_LABELS, type StayReason } from '#domain/fix-outcome.ts';
import type { FixReach, FixRunState, FixStarter, FixTaskState } from '#domain/fix-run.ts';
import { plural } from '#lib/plural.ts';

const REACH_NAMES = {
  selected: 'Chosen risks',
  'fixable-high': 'All fixable High risks',
  fixable: 'All fixable risks',
} as const satisfies Record<FixReach, string>;

const AUTOMATIC = 'Automatic fixing';

export const FIX_STARTER_LABELS = {
  console: 'A person',
  automatic: 'By itself',
} as const satisfies Record<FixStarter, string>;

/**
 * What a fix is called: it has no name of its own, so what it does gives one. One that started by itself
 * leaves out what was tried before, so it is not about all that can be fixed.
 */
export function fixName(fix: Pick<Fix, 'reach' | 'starter' | 'tasks'>): string {
  const what = fix.starter === 'automatic' ? AUTOMATIC : REACH_NAMES[fix.reach];
  return `${what} of ${plural(fixImages(fix), 'image')}`;
}

/** Images of a fix. */
export function fixImages({ tasks }: Pick<Fix, 'tasks'>): number {
  return Object.values(tasks).reduce((sum, count) => sum + count, 0);
}

/** Who or what started it. */
export function fixStarter({ startedBy }: Pick<Fix, 'startedBy'>): string {
  return startedBy ?? AUTOMATIC;
}

/** The mark of a state, among those of scans, which look the same. */
export const FIX_RUN_MARKS = {
  running: 'running',
  verifying: 'running',
  done: 'done',
  'proof-missing': 'left-out',
  'some-failed': 'done-some-failed',
  failed: 'failed',
} as const satisfies Record<FixRunState, string>;

export const FIX_TASK_MARKS = {
  queued: 'queued',
  running: 'running',
  succeeded: 'done',
  failed: 'failed',
} as const satisfies Record<FixTaskState, string>;

/** What came of a fix, in one sentence that is true at any time. */
export function fixSummary(fix: Fix & { images: readonly FixTask[] }): string {
  const { state, tasks, closed, images } = fix;
  const all = fixImages(fix);
  if (state === 'running')
    return `${tasks.succeeded} of ${plural(all, 'image is', 'images are')} rebuilt${failedWords(tasks.failed)}. Nothing is closed before a scan has read the new images.`;
  if (state === 'verifying')
    return `${plural(tasks.succeeded, 'new image is', 'new images are')} being re-scanned${failedWords(tasks.failed)}. What the scan no longer finds is closed.`;
  const proved = images.filter(({ verifiedAt }) => verifiedAt !== null).length;
  const unproved = tasks.succeeded - proved;
  const outcome =
    proved > 0
      ? `${plural(closed, 'risk is', 'risks are')} closed in ${proved} of ${plural(all, 'image')}, proved by a re-scan.`
      : 'No risk is closed.';
  const rest = [
    ...(tasks.failed > 0 ? [`${plural(tasks.failed, 'image')} could not be rebuilt`] : []),
    ...(unproved > 0
      ? [
          `${plural(unproved, 'new image was', 'new images were')} not read by a scan, so nothing is proved there`,
        ]
      : []),
  ];
  return rest.length > 0 ? `${outcome} ${rest.join('; ')}.` : outcome;
}

function failedWords(failed: number): string {
  return failed > 0 ? `, ${failed} failed` : '';
}

/** Why risks stayed, as a row of a sum: what somebody decided is not open any more. */
export function stayedWords(reason: StayReason): string {
  const label = STAY_REASON_LABELS[reason];
  return reason === 'decided' ? label : `Still open, ${label.toLowerCase()}`;
}
