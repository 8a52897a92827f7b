import { UNREAD_REASONS, type FixSkip } from '#domain/fix-skip.ts';
import { planFixes } from '#domain/fix-command-packages.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';
import { statusAt } from './finding-status.ts';
import type { FixRun } from './fix-record.ts';
import { skipReasons } from './scan-scope.ts';
import type { Finding, Image, Store } from './store.ts';

/** Tells of each risk why no fix takes it at an instant (epoch ms); null when one does. */
export function fixSkips(store: Store, now: number): (finding: Finding) => FixSkip | null {
  const busy = runsByImage(store);
  const rebuilt = rebuiltImages(store);
  const unread = unreadReasons(store, now);
  return (finding) => {
    const { image, blockers } = finding;
    if (busy.has(image)) return 'being-fixed';
    return (
      STATUS_SKIPS[statusAt(finding, now)] ??
      blockers[0] ??
      (hasSafeCommand(finding) ? null : 'no-safe-command') ??
      (rebuilt.has(image) ? 'rebuilt-already' : unread(image))
    );
  };
}

/** The fix that is rebuilding an image, or has yet to prove what it built. */
export function runsByImage({ fixes }: Store): Map<Image, FixRun> {
  const running = fixes.filter(({ endedAt }) => endedAt === null);
  return new Map(
    running.flatMap((run) =>
      run.tasks.flatMap(({ image, state }): [Image, FixRun][] =>
        state === 'failed' ? [] : [[image, run]],
      ),
    ),
  );
}

/** Whether a risk is there and nobody decided to leave it, at an instant (epoch ms). */
export function isUnsettled(finding: Finding, now: number): boolean {
  const skip = STATUS_SKIPS[statusAt(finding, now)];
  return finding.firstSeenMs <= now && skip !== 'decided' && skip !== 'already-fixed';
}

/** What a status keeps a fix from; null when nothing. */
const STATUS_SKIPS = {
  open: null,
  verifying: null,
  fixing: 'being-fixed',
  fixed: 'already-fixed',
  ignored: 'decided',
  'false-positive': 'decided',
  whitelisted: 'decided',
} as const satisfies Record<RiskStatusName, FixSkip | null>;

/** Images that a new one was built from. Built again, they would bring back what that one has lost. */
function rebuiltImages({ fixes }: Store): Set<Image> {
  const tasks = fixes.flatMap((run) => run.tasks);
  return new Set(tasks.flatMap(({ image, rebuilt }) => (rebuilt ? [image] : [])));
}

/** What is in an image may be named to do harm; such a name or version never gets into a command. */
function hasSafeCommand({ image, package: name, fixed, installed }: Finding): boolean {
  const fix = { package: name, fixedVersion: fixed ?? '', installedVersion: installed };
  return planFixes(OS_FACTS[image.os].packageManager, [fix]).ok;
}

/** Why no scan could read what is built from an image: nothing would ever be proved of it. */
function unreadReasons(store: Store, now: number): (image: Image) => FixSkip | null {
  const reasonOf = skipReasons(store, now);
  return (image) => {
    const reason = reasonOf(image);
    return UNREAD_REASONS.find((one) => one === reason) ?? null;
  };
}
