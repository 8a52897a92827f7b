import type { StayReason } from '#domain/fix-outcome.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import { countPriorities } from '#domain/priority-counts.ts';
import { createRandom } from '../random.ts';
import { findingKey } from './finding-row.ts';
import { findingsByImage } from './image-findings.ts';
import type { FixTask } from './fix-record.ts';
import { isUpgraded, unsettled } from './plan-fix.ts';
import { noteTurn } from './risk-turns.ts';
import type { Finding, Image, Store } from './store.ts';

/** How often a yum mirror lacks a version: yum then skips the package and goes on (fix-impact.ts). */
const SKIPPED_BY_YUM = 0.06;

/** The rebuild that made an image; undefined for one that no fix has made. */
export function taskThatBuilt({ fixes }: Store, image: Image): FixTask | undefined {
  return fixes.flatMap(({ tasks }) => tasks).find(({ rebuilt }) => rebuilt === image);
}

/** What a scan finds in a rebuilt image: all that its old image has and the fix did not upgrade. */
export function findingsAfterFix(store: Store, task: FixTask): Finding[] {
  const old = findingsByImage(store, task.image.site).get(task.image) ?? [];
  return old.filter((finding) => !isGone(task, finding)).map((finding) => moved(finding, task));
}

/**
 * Writes down what a scan that ended at `at` (epoch ms) has proved: risks that are gone from the new image
 * are fixed, all others are open again with the reason. The first scan decides, whoever started it.
 */
export function proveFix(store: Store, task: FixTask, at: number): void {
  const image = task.rebuilt!;
  const keyIn = (finding: Finding) => findingKey({ ...finding, image });
  const found = new Map(
    unsettled(store, image, at).map((finding) => [findingKey(finding), finding]),
  );
  const after = countPriorities([...found.values()]);
  const stayed = new Map<Finding, StayReason>();
  for (const finding of task.before) {
    const isOpen = found.delete(keyIn(finding));
    if (isGone(task, finding)) continue;
    stayed.set(finding, isOpen ? stayReason(task, finding) : 'decided');
    if (finding.repair === task) finding.repair = null;
  }
  task.proof = { at, stayed, after, opened: countPriorities([...found.values()]) };
  for (const finding of task.before) {
    if (!stayed.has(finding)) finding.repair = task;
    noteTurn(finding, at, stayed.has(finding) ? 'handled' : 'fixed');
  }
}

/** Gives the risks of a rebuild back that has failed or that nothing proves. */
export function releaseRisks({ before, ...task }: FixTask, at: number): void {
  for (const finding of before) {
    if (finding.repair?.id === task.id) finding.repair = null;
    noteTurn(finding, at);
  }
}

function isGone(task: FixTask, finding: Finding): boolean {
  return (
    finding.category === 'system-vulnerability' &&
    isUpgraded(finding, task.upgrades) &&
    !keptByMirror(finding.image, finding.package)
  );
}

function stayReason({ chosen }: FixTask, finding: Finding): StayReason {
  if (finding.fixed === null) return 'no-fixed-version';
  return chosen.has(finding) ? 'not-upgraded' : 'not-chosen';
}

/**
 * Whether the mirror of an image lacks the version of a package, so that yum skips it. The same answer for
 * the same package of an image, however often it is tried.
 */
export function keptByMirror(image: Image, name: string): boolean {
  if (OS_FACTS[image.os].packageManager !== 'yum') return false;
  return createRandom(`${image.digest} ${name} on its mirror`).chance(SKIPPED_BY_YUM);
}

/** What people decided about a risk holds for its image when it is rebuilt, and so does its age. */
function moved(finding: Finding, { rebuilt }: FixTask): Finding {
  const image = rebuilt!;
  const subject = { ...finding.subject, imageTags: image.tags, digest: image.digest };
  if (finding.handling) finding.handling.standing += 1;
  return { ...finding, image, repair: null, turns: [], opensAt: null, subject };
}
