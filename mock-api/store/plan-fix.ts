import type { RiskSelection } from '#contract/batches.ts';
import { FIX_SKIPS, type FixSkip } from '#domain/fix-skip.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { isImageTag } from '#domain/fix-command-image.ts';
import { newestFixes, type PackageFix } from '#domain/fix-command-packages.ts';
import { comparePackageVersions } from '#domain/fix-command-version.ts';
import { FIX_IMAGES_LIMIT, type FixReach } from '#domain/fix-run.ts';
import { freeFixedTag } from '#domain/fixed-tag.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import { comparePriority } from '#domain/severity.ts';
import { repositoryName } from './facet-readers.ts';
import type { FixRun } from './fix-record.ts';
import { fixSkips, isUnsettled, runsByImage } from './fix-skip.ts';
import { findingsByImage } from './image-findings.ts';
import { selectedFindings } from './selected-findings.ts';
import type { Finding, Image, Store } from './store.ts';

/** What a fix would do to one image. */
export type ImageFix = {
  image: Image;
  newTag: string;
  chosen: Finding[];
  upgrades: PackageFix[];
};

export type FixPlan = {
  /** Most urgent first. */
  images: ImageFix[];
  skipped: { reason: FixSkip; risks: number; images: number }[];
};

/**
 * What fixing some risks would do at an instant (epoch ms). With another reach than `selected` they only
 * say which images are meant.
 */
export function planFix(
  store: Store,
  picked: readonly Finding[],
  reach: FixReach,
  now: number,
): FixPlan {
  const skipOf = fixSkips(store, now);
  const chosen = new Map<Image, Finding[]>();
  const skipped = new Map<FixSkip, Finding[]>();
  for (const finding of subjects(store, picked, reach, now)) {
    const reason = skipOf(finding);
    if (reason === null) push(chosen, finding.image, finding);
    else push(skipped, reason, finding);
  }
  const urgent = [...chosen.values()].toSorted(byUrgency);
  for (const finding of urgent.slice(FIX_IMAGES_LIMIT).flat()) push(skipped, 'over-limit', finding);
  return {
    images: withTags(store, urgent.slice(0, FIX_IMAGES_LIMIT), now),
    skipped: FIX_SKIPS.flatMap((reason) => {
      const findings = skipped.get(reason) ?? [];
      const images = new Set(findings.map(({ image }) => image)).size;
      return images > 0 ? [{ reason, risks: findings.length, images }] : [];
    }),
  };
}

/**
 * Images of a selection that a fix is rebuilding at an instant (epoch ms). Their risks are not open any
 * more, so the filter of a list may hide just what somebody has to be told.
 */
export function imagesBeingFixed(
  store: Store,
  selection: RiskSelection,
  now: number,
): { image: Image; run: FixRun }[] {
  const filter: RiskFilter = { ...selection.filter, status: ['fixing'] };
  const met = new Set(selectedFindings(store, { ...selection, filter }, now).map(toImage));
  return [...runsByImage(store)].flatMap(([image, run]) =>
    met.has(image) ? [{ image, run }] : [],
  );
}

const toImage = ({ image }: Finding) => image;

/** Whether an upgrade brings a package to a version in which a risk is fixed. */
export function isUpgraded(
  { image, package: name, fixed }: Finding,
  upgrades: readonly PackageFix[],
) {
  if (fixed === null) return false;
  const { packageManager } = OS_FACTS[image.os];
  return upgrades.some(
    (upgrade) =>
      upgrade.package === name &&
      comparePackageVersions(packageManager, upgrade.fixedVersion, fixed) >= 0,
  );
}

/** System vulnerabilities of an image that nobody decided to leave, at an instant (epoch ms). */
export function unsettled(store: Store, image: Image, now: number): Finding[] {
  const all = findingsByImage(store, image.site).get(image) ?? [];
  return all.filter(
    (finding) => finding.category === 'system-vulnerability' && isUnsettled(finding, now),
  );
}

/** Tags that are names of something in the repository of an image, or are going to be. */
export function takenTags(store: Store, image: Image): Set<string> {
  const isThere = (other: Image) =>
    other.instanceId === image.instanceId && repositoryName(other) === repositoryName(image);
  const coming = store.fixes.flatMap(({ tasks }) =>
    tasks.flatMap((task) => (task.state !== 'failed' && isThere(task.image) ? [task.newTag] : [])),
  );
  return new Set([...store.images.filter(isThere).flatMap(({ tags }) => tags), ...coming]);
}

function subjects(store: Store, picked: readonly Finding[], reach: FixReach, now: number) {
  if (reach === 'selected') return picked;
  const images = new Set(picked.map(({ image }) => image));
  return [...images]
    .flatMap((image) => unsettled(store, image, now))
    .filter(({ priority }) => reach === 'fixable' || priority === 'asap');
}

function byUrgency(one: readonly Finding[], other: readonly Finding[]): number {
  const high = (findings: readonly Finding[]) =>
    findings.filter(({ priority }) => comparePriority(priority, 'asap') === 0).length;
  return high(other) - high(one) || other.length - one.length;
}

/** New tags differ from each other too: images of one repository may share a tag but for its suffix. */
function withTags(store: Store, groups: readonly Finding[][], now: number): ImageFix[] {
  const taken = new Map<string, Set<string>>();
  return groups.map((chosen) => {
    const { image } = chosen[0]!;
    const place = `${image.instanceId} ${repositoryName(image)}`;
    const tags = taken.get(place) ?? takenTags(store, image);
    taken.set(place, tags);
    // Not every name that a scan reports is one that a registry takes.
    const oldTag = image.tags.find(isImageTag) ?? 'latest';
    const newTag = freeFixedTag(oldTag, new Date(now), tags);
    tags.add(newTag);
    return { image, newTag, chosen, upgrades: upgradesOf(image, chosen) };
  });
}

function upgradesOf({ os }: Image, chosen: readonly Finding[]): PackageFix[] {
  const fixes = chosen.flatMap(({ package: name, fixed, installed }) =>
    fixed === null ? [] : [{ package: name, fixedVersion: fixed, installedVersion: installed }],
  );
  return newestFixes(OS_FACTS[os].packageManager, fixes);
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
