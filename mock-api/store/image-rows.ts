import type { ImageRow, RepositoryRow } from '#contract/images.ts';
import { imageLevel, type ImageLevel } from '#domain/image-level.ts';
import { imageState, IMAGE_STATES, type ImageState } from '#domain/image-state.ts';
import type { RegionId, Site } from '#domain/region.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { countPriorities } from '#domain/priority-counts.ts';
import { spotsOf } from './blind-spots.ts';
import { repositoryName } from './facet-readers.ts';
import { openFindings } from './image-findings.ts';
import { isIn } from './is-in.ts';
import { toImageRef } from './image-ref.ts';
import type { Image, Store } from './store.ts';
import { tally } from './tally.ts';

type Filter = {
  site: Site;
  q?: string | undefined;
  state?: ImageState[] | undefined;
  repository?: string | undefined;
  level?: ImageLevel[] | undefined;
  region?: RegionId[] | undefined;
  spot?: string | undefined;
};

/** The images that a filter shows at an instant (epoch ms), at risk first, and how many of each state. */
export function imageRows(store: Store, filter: Filter, now: number) {
  const rows = store.images
    .filter((image) => image.site === filter.site && isShown(image, filter))
    .map((image) => toImageRow(store, image, now))
    .filter((row) => isOfLevel(row, filter));
  const byState = tally(IMAGE_STATES, rows, ({ state }) => state);
  const shown = filter.state?.length
    ? rows.filter(({ state }) => filter.state?.includes(state))
    : rows;
  return { rows: shown.toSorted(compareRows), byState };
}

/** The same images by their repository. */
export function repositoryRows(store: Store, filter: Filter, now: number) {
  const { rows, byState } = imageRows(store, filter, now);
  const groups = new Map<string, ImageRow[]>();
  for (const row of rows) {
    const name = repositoryName(row.image);
    const known = groups.get(name);
    if (known) known.push(row);
    else groups.set(name, [row]);
  }
  return { rows: [...groups.values()].map(toRepositoryRow).toSorted(compareRisks), byState };
}

/** Bytes of all layers. */
export function sizeOf({ layers }: Image): number {
  return layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function toImageRow(store: Store, image: Image, now: number): ImageRow {
  const open = openFindings(store, image, now);
  return {
    image: toImageRef(image),
    state: imageState(image.unchecked?.state ?? null, open.length),
    cause: image.unchecked?.cause ?? null,
    sizeBytes: sizeOf(image),
    updatedAt: image.updatedAt,
    lastScanAt: image.lastScanAt,
    risks: countPriorities(open),
  };
}

function toRepositoryRow(rows: readonly ImageRow[]): RepositoryRow {
  const { namespace, repository, registryType, owner } = rows[0]!.image;
  const scans = rows.flatMap(({ lastScanAt }) => lastScanAt ?? []).toSorted();
  const sum = (key: (typeof PRIORITIES)[number]) =>
    rows.reduce((total, { risks }) => total + risks[key], 0);
  return {
    namespace,
    repository,
    registryType,
    owner,
    images: rows.length,
    byState: tally(IMAGE_STATES, rows, ({ state }) => state),
    risks: { asap: sum('asap'), later: sum('later'), nntf: sum('nntf') },
    lastScanAt: scans.at(-1) ?? null,
  };
}

/** An image without results has no level, and no list may take it for one without risks. */
function isOfLevel({ state, risks }: ImageRow, { level }: Filter): boolean {
  if (!level?.length) return true;
  return (state === 'at-risk' || state === 'clean') && level.includes(imageLevel(risks));
}

function isShown(image: Image, { q = '', repository, region, spot }: Filter): boolean {
  const part = q.trim().toLowerCase();
  const { namespace, tags, digest, osLabel, owner } = image;
  const names = tags.map((tag) => `${namespace}/${image.repository}:${tag}`);
  const words = [...names, repositoryName(image), digest, osLabel, owner ?? ''].join('\n');
  return (
    words.toLowerCase().includes(part) &&
    (!repository || repositoryName(image) === repository) &&
    isIn(region, image.regionId) &&
    (!spot || spotsOf(image).some(({ key }) => key === spot))
  );
}

type Ranked = { risks: ImageRow['risks'] };

function compareRisks(one: Ranked, other: Ranked): number {
  return (
    PRIORITIES.map((priority) => other.risks[priority] - one.risks[priority]).find(Boolean) ?? 0
  );
}

function compareRows(one: ImageRow, other: ImageRow): number {
  const rank = ({ state }: ImageRow) => IMAGE_STATES.indexOf(state);
  return (
    (rank(one) === 0 ? 0 : 1) - (rank(other) === 0 ? 0 : 1) ||
    compareRisks(one, other) ||
    rank(other) - rank(one) ||
    (one.image.digest < other.image.digest ? -1 : 1)
  );
}
