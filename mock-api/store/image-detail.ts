import type { ImageDetail, ImageRisk, ImageScan } from '#contract/image-detail.ts';
import { imageState } from '#domain/image-state.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { comparePriority } from '#domain/severity.ts';
import { countPriorities } from '#domain/priority-counts.ts';
import { problem } from '../problem-error.ts';
import { statusAt } from './finding-status.ts';
import { findingsByImage, openFindings } from './image-findings.ts';
import { toImageRef } from './image-ref.ts';
import { sizeOf } from './image-rows.ts';
import { SEARCHED_CATEGORIES } from '../seed/risks/risk-sources.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Image, ScanJob, ScanTask, Store } from './store.ts';
import { iso } from './subscription.ts';

type Path = { namespace: string; repository: string; digest: string };

/** @throws problem NotFound */
export function imageByPath({ images }: Store, { namespace, repository, digest }: Path): Image {
  const image = images.find(
    (one) => one.digest === digest && one.namespace === namespace && one.repository === repository,
  );
  if (!image) throw problem('NotFound', 'There is no such image.', { field: 'path.digest' });
  return image;
}

/** An image at an instant (epoch ms). */
export function toImageDetail(store: Store, image: Image, now: number): ImageDetail {
  const open = openFindings(store, image, now);
  const siblings = siblingsOf(store, image);
  const { architecture, createdAt, updatedAt, lastScanAt, instanceId, instanceName, layers } =
    image;
  const checked = image.unchecked === null;
  return {
    image: toImageRef(image),
    state: imageState(image.unchecked?.state ?? null, open.length),
    cause: image.unchecked?.cause ?? null,
    architecture,
    sizeBytes: sizeOf(image),
    createdAt,
    updatedAt,
    lastScanAt,
    registry: { id: instanceId, name: instanceName },
    newest: siblings.every((other) => other.updatedAt <= updatedAt),
    layers: layers.map((layer, index) => ({
      ...layer,
      number: index + 1,
      risks: byCategory(
        checked,
        open.filter((finding) => finding.layer === index),
      ),
    })),
    risks: byCategory(checked, open),
    rescanUnits: store.ledger.isPaid(image.digest, now) ? 0 : 1,
    others: siblings
      .filter(({ unchecked }) => unchecked === null)
      .toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
      .map(({ digest, tags, updatedAt: at }) => ({ digest, tag: tags[0] ?? '', updatedAt: at })),
  };
}

/** What the server does not look for is absent, not 0. */
function byCategory(checked: boolean, open: readonly Finding[]): ImageDetail['risks'] {
  if (!checked) return {};
  return Object.fromEntries(
    SEARCHED_CATEGORIES.map((category) => [
      category,
      countPriorities(open.filter((finding) => finding.category === category)),
    ]),
  );
}

function siblingsOf({ images }: Store, image: Image): Image[] {
  return images.filter(
    (other) =>
      other !== image &&
      other.namespace === image.namespace &&
      other.repository === image.repository &&
      other.regionId === image.regionId,
  );
}

type RiskPart = { category?: RiskCategory | undefined; layer?: number | undefined };

/** Open risks of an image, most urgent first; of one kind, of one layer (from 1) when they are named. */
export function imageRisks(
  store: Store,
  image: Image,
  { category, layer }: RiskPart,
  now: number,
): ImageRisk[] {
  return openFindings(store, image, now)
    .filter((finding) => category === undefined || finding.category === category)
    .filter((finding) => layer === undefined || finding.layer === layer - 1)
    .toSorted(
      (one, other) =>
        comparePriority(one.priority, other.priority) ||
        one.firstSeenMs - other.firstSeenMs ||
        (one.riskId < other.riskId ? -1 : 1),
    )
    .map((finding) => toRisk(store, finding, now));
}

function toRisk(store: Store, finding: Finding, now: number): ImageRisk {
  const { category, riskId, installed, fixed, path, layer, priority, fixState, firstSeenAt } =
    finding;
  return {
    category,
    riskId,
    title: store.facts.get(riskKey(finding))?.title ?? riskId,
    package: finding.package,
    installed,
    fixed,
    path,
    layer: layer + 1,
    priority,
    status: statusAt(finding, now),
    fixState,
    firstSeenAt,
  };
}

/** Scans of an image whose log is kept, newest first, with what was known after each. */
export function scansOfImage(store: Store, image: Image): ImageScan[] {
  const findings = findingsByImage(store, image.site).get(image) ?? [];
  const own = store.scans.flatMap((task) =>
    task.jobs
      .filter(({ image: { digest } }) => digest === image.digest)
      .map((job) => ({ task, job })),
  );
  const read = own.filter(({ job }) => job.state === 'done').map(({ job }) => job.settledAt ?? 0);
  return own
    .toSorted((one, other) => other.task.startedAt - one.task.startedAt)
    .map(({ task, job }) => toImageScan(task, job, findings, read));
}

function toImageScan(
  { id, starter, startedBy }: ScanTask,
  { state, cause, settledAt, charged }: ScanJob,
  findings: readonly Finding[],
  read: readonly number[],
): ImageScan {
  const at = settledAt ?? 0;
  const before = Math.max(...read.filter((one) => one < at));
  const known = findings.filter(({ firstSeenMs }) => firstSeenMs <= at);
  const added = known.filter(({ firstSeenMs }) => firstSeenMs > before);
  const done = state === 'done';
  return {
    scanId: id,
    starter,
    startedBy,
    state,
    cause,
    endedAt: settledAt === null ? null : iso(settledAt),
    charged,
    known: done ? known.length : null,
    added: done && Number.isFinite(before) ? added.length : null,
  };
}
