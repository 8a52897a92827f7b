import { FIX_FAILURES, type FixFailure } from '#domain/fix-failure.ts';
import { osLabel, osSupport } from '#domain/operating-system.ts';
import { regionById } from '#domain/region.ts';
import type { Random } from '../random.ts';
import type { Image, Layer } from '../store/store.ts';
import { instanceIdOf, instanceNameOf } from './build-instances.ts';
import { endOfLife } from './catalog/catalog.ts';
import { drawApplications } from './clusters.ts';
import { DAILY_SCAN_MS, dailyScanAt, HISTORY_DAYS } from './instants.ts';
import { buildHistory, rewriteLayer } from './history.ts';
import { appLayers, baseLayer, digest, installLayer } from './layers.ts';
import { keepSome, packagesOf, placePackages, type PlacedPackages } from './packages.ts';
import { plantRisks, type PlantedRisks } from './planted-findings.ts';
import { quietDays, type RepositoryPlan, type StreamPlan, type WorldRecipe } from './recipe.ts';
import { releaseKey, type PackageCluster, type Releases } from './releases.ts';
import { inLanguageOf } from './source-language.ts';
import { uncheckedCause } from './unchecked-cause.ts';
import { firstScanDays, streamTags } from './versions.ts';

/** How often the first rebuild of an image fails. */
const FIRST_FIX_FAILS = 0.15;

/** An image with what its layers brought; findings are made from it. */
export type BuiltImage = {
  image: Image;
  /** By index of the layer. */
  packages: Map<number, PackageCluster[]>;
  planted: PlantedRisks;
  firstScanDay: number;
  /** The last night on which it was scanned, in days before the epoch. */
  lastScanDay: number;
  /** Digests that a tag of the image named before, newest first; days count back from the epoch. */
  replaced: ReplacedBuild[];
};

export type ReplacedBuild = {
  digest: string;
  tag: string;
  firstScanDay: number;
  replacedOnDay: number;
};

/** What the images of all repositories are built from. */
export type Workshop = {
  recipe: WorldRecipe;
  releases: Releases;
  /** Packages that only the plans that name them have. */
  reserved: ReadonlySet<string>;
  epoch: number;
};

/** The images of one repository in one region on one release, newest first. */
export function buildStream(
  plan: RepositoryPlan,
  stream: StreamPlan,
  number: number,
  workshop: Workshop,
  random: Random,
): BuiltImage[] {
  const { recipe, releases, reserved } = workshop;
  const count = Math.max(1, Math.round(stream.images * recipe.imageFactor));
  const clusters = releases.get(releaseKey(stream)) ?? [];
  const density = stream.outcome === 'clean' ? 0 : recipe.density;
  const shared = random.fork(releaseKey(stream));
  const placed = placePackages(clusters, stream, reserved, density, shared.fork('packages'));
  const below = sharedLayers(stream, placed, shared.fork('layers'));
  const own = random.fork(`stream ${number}`);
  const tags = streamTags(count, number === 0, own.fork('tags'));
  const quiet = quietDays(recipe);
  const days = firstScanDays(count, HISTORY_DAYS - 1, own.fork('days')).map((day) =>
    Math.max(day, quiet),
  );
  return tags.map((names, age) => {
    const build = own.fork(`image ${age}`);
    const scanned = lastScan(plan, stream, workshop, build.fork('scan'));
    const late = keepSome(placed.build, build.fork('packages'));
    const stacked = stack(stream, below, placed, late, build.fork('layers'));
    const careful = stream.outcome === 'clean';
    const written = stacked.layers.map((layer) => inLanguageOf(plan.namespace, layer));
    const layers = careful ? written : written.map(rewriteLayer);
    const facts = describe(plan, stream, build.fork('facts'));
    const image = {
      ...facts,
      ...scanned,
      pullFailures: scanned.unchecked?.state === 'failed' ? 1 : 0,
      fixFailures: fixFailures(build.fork('fix')),
      ...pushed(stream, days[age]!, workshop.epoch, build.fork('pushed')),
      digest: digest(build.fork('digest')),
      tags: names.map((name) => (plan.tagPrefix ?? '') + name),
      layers,
      history: buildHistory(layers, careful ? 'app' : facts.user, careful, build.fork('history')),
    };
    const firstScanDay = days[age]!;
    const replaced = plan.tags ? [] : replacedBuilds(image, firstScanDay, build.fork('replaced'));
    const planted = careful ? [] : plantRisks(image, build.fork('risks'));
    const { packages } = stacked;
    return { image, packages, planted, firstScanDay, lastScanDay: quiet, replaced };
  });
}

/** Some rebuilds fail at first, as the package sources of old releases come and go. */
function fixFailures(random: Random): FixFailure[] {
  return random.chance(FIRST_FIX_FAILS) ? [random.pick(FIX_FAILURES)] : [];
}

/** Builds whose tag was moved to the next build, as teams do that push one tag again and again. */
function replacedBuilds(image: Image, firstScanDay: number, random: Random): ReplacedBuild[] {
  const tag = image.tags.at(-1) ?? '';
  let replacedOnDay = firstScanDay;
  return Array.from({ length: random.pick([0, 0, 1, 1, 2]) }, () => {
    const day = replacedOnDay + random.int(1, 9);
    const build = { digest: digest(random), tag, firstScanDay: day, replacedOnDay };
    replacedOnDay = day;
    return build;
  });
}

/** Layers that all images of a repository on a release share, so the same risk recurs in them. */
function sharedLayers(stream: StreamPlan, { tools }: PlacedPackages, random: Random): Layer[] {
  const names = tools.length ? packagesOf(tools) : ['ca-certificates', 'tzdata'];
  // Forked by what is installed: layers that hold different things must not share a digest.
  return [baseLayer(random), installLayer(stream.os, names, random.fork(names.join(' ')))];
}

function stack(
  stream: StreamPlan,
  below: readonly Layer[],
  placed: PlacedPackages,
  late: readonly PackageCluster[],
  random: Random,
) {
  const steps = appLayers(random.int(4, 9), random);
  const install = late.length ? [installLayer(stream.os, packagesOf(late), random)] : [];
  const layers = [...below, ...steps.slice(0, 1), ...install, ...steps.slice(1)];
  const packages = new Map([
    [0, placed.base],
    [1, placed.tools],
    [3, [...late]],
  ]);
  return { layers, packages };
}

function describe(plan: RepositoryPlan, stream: StreamPlan, random: Random) {
  const architecture: Image['architecture'] = random.fork('architecture').chance(0.2)
    ? 'arm64'
    : 'amd64';
  const { namespace, repository, registryType, owner, tags } = plan;
  const { os, osVersion, regionId } = stream;
  const { site } = regionById(regionId)!;
  const deployed = random.pick([true, true, false, null]);
  return {
    site,
    regionId,
    namespace,
    repository,
    registryType,
    instanceId: instanceIdOf({ registryType, regionId, namespace }),
    instanceName: instanceNameOf({ registryType, regionId, namespace }),
    architecture,
    owner,
    os,
    osVersion,
    osLabel: osLabel(os, osVersion),
    endOfLife: endOfLife(os, osVersion),
    deployed,
    applications: drawApplications(site, deployed, random.fork('applications')),
    user: random.pick([null, null, 'app', 'nobody', '1000', 'www-data']),
    tagImmutable: tags !== undefined,
    newTagTaken: tags === 'taken',
  };
}

/** In the day before the first scan; what no scan has seen came after the last one. */
function pushed(
  { outcome }: StreamPlan,
  firstScanDay: number,
  epoch: number,
  random: Random,
): Pick<Image, 'createdAt' | 'updatedAt'> {
  const minutes = outcome === 'never-scanned' ? random.int(1, 300) : random.int(30, 1200);
  const before = outcome === 'never-scanned' ? epoch : dailyScanAt(epoch, firstScanDay);
  const at = new Date(before - minutes * 60_000).toISOString();
  return { createdAt: at, updatedAt: at };
}

function lastScan(
  plan: RepositoryPlan,
  stream: StreamPlan,
  { recipe, epoch }: Workshop,
  random: Random,
): Pick<Image, 'lastScanAt' | 'unchecked'> {
  const unchecked = uncheckedCause({
    outcome: recipe.scans === 'yet-to-come' ? 'never-scanned' : stream.outcome,
    noScanYet: recipe.scans === 'yet-to-come',
    registryType: plan.registryType,
    label: osLabel(stream.os, stream.osVersion),
    detectable: osSupport(stream.os, stream.osVersion).detectable,
    random,
  });
  const end =
    dailyScanAt(epoch, quietDays(recipe)) + random.int(1, DAILY_SCAN_MS / 60_000) * 60_000;
  return { unchecked, lastScanAt: unchecked ? null : new Date(end).toISOString() };
}
