import type { FixRequest } from '#contract/fixes.ts';
import type { Site } from '#domain/region.ts';
import { sameValue } from '#lib/same-value.ts';
import { problem } from '../problem-error.ts';
import { createRandom } from '../random.ts';
import type { FixRun, FixTask } from './fix-record.ts';
import { runsByImage } from './fix-skip.ts';
import { planFix, takenTags, unsettled, type FixPlan, type ImageFix } from './plan-fix.ts';
import { noteTurn } from './risk-turns.ts';
import { unitsAvailable } from './scan-units.ts';
import { selectedFindings } from './selected-findings.ts';
import type { Store } from './store.ts';
import { imageScanState } from './subscription.ts';

/**
 * Starts a fix for a person at an instant (epoch ms), or gives the one that has this id already.
 *
 * @throws problem Conflict or OutOfUnits
 */
export function startFix(
  store: Store,
  id: string,
  sent: FixRequest,
  { now, person }: { now: number; person: string },
): FixRun {
  const known = store.fixes.find((one) => one.id === id);
  if (known) return sameFix(known, sent);
  const { selection, reach } = sent;
  const plan = planFix(store, selectedFindings(store, selection, now), reach, now);
  const images = sent.images.map((_, index) => planned(store, plan, sent, index));
  refuseWithoutUnits(store, images.length, now);
  const { site } = selection.filter;
  return openFix(store, images, {
    id,
    sent,
    site,
    reach,
    starter: 'console',
    startedBy: person,
    startedAt: now,
  });
}

type Opening = Omit<FixRun, 'tasks' | 'scanId' | 'endedAt' | 'revision'> & { site: Site };

/** Queues the rebuilds of a plan. From then on `advanceScans` brings them on. */
export function openFix(store: Store, images: readonly ImageFix[], opening: Opening): FixRun {
  const { startedAt, id } = opening;
  store.scanClock.revision += 1;
  const run: FixRun = {
    ...opening,
    tasks: images.map((image) => openTask(store, image, id, startedAt)),
    scanId: null,
    endedAt: null,
    revision: store.scanClock.revision,
  };
  store.fixes.push(run);
  return run;
}

function openTask(store: Store, fix: ImageFix, runId: string, at: number): FixTask {
  const { image, newTag, chosen, upgrades } = fix;
  const task: FixTask = {
    id: `ivf-${createRandom(`${runId} ${image.digest}`).hex(16)}`,
    image,
    newTag,
    upgrades,
    chosen: new Set(chosen),
    before: unsettled(store, image, at),
    state: 'queued',
    cause: null,
    startedAt: null,
    endsAt: null,
    rebuilt: null,
    proof: null,
  };
  for (const finding of chosen) {
    finding.repair = task;
    noteTurn(finding, at, 'being-fixed');
  }
  return task;
}

/** The planned fix of a requested image. @throws problem Conflict when it cannot be fixed like that by now */
function planned(store: Store, plan: FixPlan, { images }: FixRequest, index: number): ImageFix {
  const { digest, newTag } = images[index]!;
  const field = `body.images.${index}`;
  const busy = [...runsByImage(store)].find(([image]) => image.digest === digest);
  if (busy)
    throw problem('Conflict', 'Another fix is rebuilding this image.', {
      field: `${field}.digest`,
      takenBy: busy[1].startedBy ?? 'Automatic fixing',
    });
  const found = plan.images.find(({ image }) => image.digest === digest);
  if (!found)
    throw problem('Conflict', 'This image cannot be fixed any more.', {
      field: `${field}.digest`,
    });
  if (images.some((one, at) => at < index && isSameTag(plan, one, images[index]!)))
    throw problem('Conflict', 'Another image of the request gets this tag.', {
      field: `${field}.newTag`,
    });
  if (takenTags(store, found.image).has(newTag))
    throw problem('Conflict', 'The repository has this tag already.', {
      field: `${field}.newTag`,
    });
  return { ...found, newTag };
}

type Wanted = FixRequest['images'][number];

function isSameTag({ images }: FixPlan, one: Wanted, other: Wanted): boolean {
  const [a, b] = [one, other].map(
    ({ digest }) => images.find(({ image }) => image.digest === digest)?.image,
  );
  return (
    one.newTag === other.newTag &&
    a?.instanceId === b?.instanceId &&
    a?.namespace === b?.namespace &&
    a?.repository === b?.repository
  );
}

function refuseWithoutUnits(store: Store, images: number, now: number): void {
  if (imageScanState(store, now) !== 'active')
    throw problem('OutOfUnits', 'The subscription has expired: no new image could be scanned.');
  const available = unitsAvailable(store, now);
  if (images > available)
    throw problem('OutOfUnits', `The re-scan needs ${images} units and ${available} are left.`);
}

/** A lost reply and another try are one fix; the same id for something else is a mistake. */
function sameFix(known: FixRun, sent: FixRequest): FixRun {
  if (sameValue(known.sent, sent)) return known;
  throw problem('Conflict', 'Another fix has this id.', { field: 'path.id' });
}
