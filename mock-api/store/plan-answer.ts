import type { ScanPlan as Answer } from '#contract/scan-plans.ts';
import { quotaMonth } from '#domain/account-clock.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import { regionById, scanRefusal } from '#domain/region.ts';
import { SCAN_SOURCES, SKIP_REASONS, type SkipReason } from '#domain/scan-failure.ts';
import type { ScanPlan } from '#domain/scan-plan.ts';
import { SCAN_LIMITS, type ScanScope } from '#domain/scan-scope.ts';
import { SCAN_LIMIT_MS } from '#domain/scan-timetable.ts';
import { repositoryName } from './facet-readers.ts';
import type { Candidate } from './open-scan.ts';
import { imagesOfScope, planTarget } from './plan-target.ts';
import { unitsAvailable } from './scan-units.ts';
import type { RegistryInstance, Store } from './store.ts';
import { iso } from './subscription.ts';
import { tally } from './tally.ts';

/** What a scan of a scope would do at an instant (epoch ms), with the scopes that cost less. */
export function planAnswer(store: Store, scope: ScanScope, now: number): Answer {
  const plan = planTarget(store, { kind: 'scope', ...scope }, now);
  const available = unitsAvailable(store, now);
  const beyond = outOfReach(store, scope);
  const anySource = imagesOfScope(store, { ...scope, registryTypes: [] }, now);
  return {
    inScope: plan.inScope + imagesIn(beyond),
    ...figures(plan, available),
    free: plan.free,
    unitsAvailable: available,
    shortfall: Math.max(0, plan.units - available),
    skipped: skippedRows(plan, beyond),
    durationSeconds: Math.round(plan.durationMs / 1000),
    beyondLimit: plan.beyondLimit,
    slowestRegistry: slowestRegistry(store, plan),
    cheaper: cheaper(store, scope, plan, { available, now }),
    sources: Object.entries(tally(SCAN_SOURCES, anySource.filter(isSource), sourceOf)).map(
      ([registryType, images]) => ({ registryType: registryType as Source, images }),
    ),
    running: store.scans.filter(({ state }) => state === 'running').length,
    resetsAt: iso(quotaMonth(now).end),
    asOf: iso(now),
  };
}

/** Kinds that a row of skipped images names. */
const KINDS_NAMED = 4;

type Source = (typeof SCAN_SOURCES)[number];

const sourceOf = ({ registryType }: { registryType: string }) => registryType as Source;
const isSource = ({ registryType }: { registryType: string }) =>
  (SCAN_SOURCES as readonly string[]).includes(registryType);

function figures({ toScan, units }: ScanPlan, available: number) {
  return { images: toScan.length, units, unitsLeft: units > available ? null : available - units };
}

/** Limits that need fewer units and still scan something, cheapest first. */
function cheaper(
  store: Store,
  scope: ScanScope,
  plan: ScanPlan,
  { available, now }: { available: number; now: number },
): Answer['cheaper'] {
  return SCAN_LIMITS.filter((limit) => limit !== scope.limit)
    .map((limit) => {
      const less = planTarget(store, { kind: 'scope', ...scope, limit }, now);
      return { limit, ...figures(less, available) };
    })
    .filter(({ images, units }) => images > 0 && units < plan.units)
    .toSorted((one, other) => one.units - other.units);
}

function skippedRows(
  { skipped }: ScanPlan<Candidate>,
  beyond: readonly RegistryInstance[],
): Answer['skipped'] {
  return SKIP_REASONS.flatMap((reason) => {
    const more = reason === 'unsupported-region' ? beyond : [];
    const images = skipped[reason].length + imagesIn(more);
    const kinds = skipped[reason].map(DETAILS[reason]).filter((kind) => kind !== '');
    const detail = [...counted(kinds), ...more.map(placeOf)].join(', ');
    return images > 0 ? [{ reason, images, detail }] : [];
  });
}

/** The commonest kinds with their images, and how many kinds there are besides. */
function counted(kinds: readonly string[]): string[] {
  const counts = tally(new Set(kinds), kinds, (kind) => kind);
  const common = Object.entries(counts).toSorted(([, one], [, other]) => other - one);
  const rest = common.length - KINDS_NAMED;
  return [
    ...common.slice(0, KINDS_NAMED).map(([kind, images]) => `${images} ${kind}`),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
}

/** What a reason means for one image, in the words of the row that counts it. */
const DETAILS: Record<SkipReason, (candidate: Candidate) => string> = {
  'in-another-scan': () => '',
  'outside-time-range': () => '',
  'repository-excluded': ({ image }) => repositoryName(image),
  'region-off': ({ image }) => regionById(image.regionId)?.label ?? image.regionId,
  'unsupported-os': ({ image }) => OS_FACTS[image.os].label,
  'unsupported-region': ({ image }) => image.regionId,
  'personal-edition': () => '',
  'registry-removed': () => '',
};

function placeOf({ regionId, zone }: RegistryInstance): string {
  return regionById(regionId) && zone ? `${regionId} zone ${zone}` : regionId;
}

function imagesIn(instances: readonly RegistryInstance[]): number {
  return instances.reduce((sum, { images }) => sum + images, 0);
}

/** Registries that no scanner reaches; their images have no names, so a scope that names some has none. */
function outOfReach({ instances }: Store, scope: ScanScope): RegistryInstance[] {
  const { namespaces, repositories, tags, digests, regions, applications, limit } = scope;
  const names = [namespaces, repositories, tags, digests, regions, applications];
  if (names.some((list) => list.length) || limit) return [];
  return instances
    .filter(({ regionId, zone }) => scanRefusal(regionId, zone))
    .filter(({ registryType }) => isIn(scope.registryTypes, registryType))
    .filter(({ id }) => isIn(scope.instances, id));
}

function isIn<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value);
}

/** The registry whose speed limit lets the four hours pass; null when no image is cut off by one. */
function slowestRegistry(
  { instances }: Store,
  { toScan, slots }: ScanPlan<Candidate>,
): Answer['slowestRegistry'] {
  const cut = toScan.filter((_, index) => slots[index]!.endMs > SCAN_LIMIT_MS);
  const limited = cut.filter(({ imagesPerHour }) => imagesPerHour !== null);
  const ids = limited.map(({ instanceId }) => instanceId);
  const cutOf = tally(new Set(ids), ids, (id) => id);
  const [id] = Object.keys(cutOf).toSorted((one, other) => cutOf[other]! - cutOf[one]!);
  const instance = instances.find((one) => one.id === id);
  if (!instance?.imagesPerHour) return null;
  const images = toScan.filter(({ instanceId }) => instanceId === id).length;
  return { id: instance.id, name: instance.name, imagesPerHour: instance.imagesPerHour, images };
}
