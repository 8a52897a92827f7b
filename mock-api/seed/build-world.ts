import { DEFAULT_FIX_TARGETS } from '#domain/fix-target.ts';
import { SITES, type Site } from '#domain/region.ts';
import { createRandom, type Random } from '../random.ts';
import { applyHandling } from '../store/apply-handling.ts';
import { buildEstateIndex } from '../store/estate-index.ts';
import type { LivedRisk } from '../store/risk-turns.ts';
import type { Finding, Image, Store } from '../store/store.ts';
import { buildDiscovery } from './build-discovery.ts';
import { buildFindings } from './build-findings.ts';
import { buildStream, type BuiltImage, type Workshop } from './build-images.ts';
import { buildInstances } from './build-instances.ts';
import { chargeScans, plannedQuantity, scansOf } from './build-ledger.ts';
import { buildPast } from './build-past.ts';
import { buildPipelines } from './build-pipelines.ts';
import { buildRegistryRecords } from './build-registry-records.ts';
import { nightlyScans, startRunningScan } from './build-scans.ts';
import { buildSettings } from './build-settings.ts';
import { buildSubscription, plannedTerm } from './build-subscription.ts';
import { daysBefore } from './instants.ts';
import type { HandlingPlan, WorldRecipe } from './recipe.ts';
import { groupByRelease } from './releases.ts';
import { SCAN_CONFIGURATION, scanClock } from './scan-configuration.ts';
import { riskKey } from '../store/risk-key.ts';
import { riskFacts } from './risk-facts.ts';

/** Days between the last update of the vulnerability data and the epoch. */
const DATA_AGE_DAYS = 0.1;

export type WorldSeed = {
  seed: string;
  /** Midnight UTC that ages count from (epoch ms). */
  epoch: number;
  /** When a person saw this world first (epoch ms). */
  openedAt: number;
};

/** Builds a world. The same recipe, seed and instants give the same world, to the last digit. */
export function buildWorld(recipe: WorldRecipe, { seed, epoch, openedAt }: WorldSeed): Store {
  const random = createRandom(seed);
  const facts = riskFacts(recipe.advisories);
  const workshop = openWorkshop(recipe, epoch);
  const built = buildImages(workshop, random.fork('images'));
  const bought = buildBought(recipe, built, epoch, random.fork('ledger'));
  for (const { image } of built) if (bought.refused.has(image.digest)) withoutUnit(image);
  const images = built.map(({ image }) => image);
  const found = built.map((one) =>
    buildFindings(one, facts, epoch, random.fork(`findings of ${one.image.digest}`)),
  );
  const findings = bySite(found.flat());
  const instances = buildInstances(images);
  const pipelines = buildPipelines(recipe, epoch);
  const store: Store = {
    epoch,
    edition: recipe.edition,
    billing: recipe.billing,
    subscription: bought.subscription,
    ledger: bought.ledger,
    noticePercent: recipe.noticePercent,
    regionsInScope: new Set(images.map(({ regionId }) => regionId)),
    instances: [...instances, ...pipelines.map(({ instance }) => instance)],
    registryRecords: new Map([
      ...buildRegistryRecords(instances, epoch),
      ...pipelines.map(({ instance, record }) => [instance.id, record] as const),
    ]),
    vulnerabilityDataAt: daysBefore(epoch, DATA_AGE_DAYS),
    images,
    findings,
    byRisk: {
      china: index(findings.china),
      'outside-china': index(findings['outside-china']),
    },
    pastLives: [],
    facts,
    setAside: new Map(),
    estate: buildEstateIndex({ findings, images, facts }),
    handlings: [],
    comments: new Map(),
    batches: new Map(),
    scans: nightlyScans(recipe, built, bought.ledger, epoch),
    scanClock: scanClock(openedAt),
    fixes: [],
    fixClock: null,
    fixTargets: DEFAULT_FIX_TARGETS,
    scanConfiguration: SCAN_CONFIGURATION,
    settings: buildSettings(epoch),
    views: new Map(),
    whitelist: new Map(),
    whitelistChanges: [],
    discovery: {
      ...buildDiscovery(built, facts, workshop, random.fork('discovery')),
      pastLives: pastOf(built, found, epoch, random.fork('past')),
    },
  };
  for (const handling of recipe.handlings) handle(store, handling);
  if (recipe.scans === 'running') startRunningScan(store, openedAt);
  return store;
}

/** Built when somebody asks what was true before: most pages never do. */
function pastOf(
  built: readonly BuiltImage[],
  found: readonly Finding[][],
  epoch: number,
  random: Random,
): () => readonly LivedRisk[] {
  let known: readonly LivedRisk[] | null = null;
  return () => {
    known ??= built.flatMap((one, index) =>
      buildPast(one, found[index]!, epoch, random.fork(one.image.digest)),
    );
    return known;
  };
}

/** What was bought and what the scans used of it. */
function buildBought(
  recipe: WorldRecipe,
  built: readonly BuiltImage[],
  epoch: number,
  random: Random,
) {
  const { subscription: plan } = recipe;
  if (!plan) {
    return { subscription: buildSubscription(recipe, null, epoch), ...chargeScans([], 0, epoch) };
  }
  const unsized = plannedTerm(plan, epoch);
  const scans = scansOf(built, { ...unsized, epoch }, random);
  const quantity = plannedQuantity(plan, scans, epoch);
  const term = { ...unsized, quantity };
  return {
    subscription: buildSubscription(recipe, term, epoch),
    ...chargeScans(scans, quantity, epoch),
  };
}

/** A scan that found no unit did not read the image. */
function withoutUnit(image: Image): void {
  image.lastScanAt = null;
  image.unchecked = {
    state: 'never-scanned',
    cause: 'The units of this month were used up before it was scanned.',
  };
}

function openWorkshop(recipe: WorldRecipe, epoch: number): Workshop {
  const streams = recipe.repositories.flatMap(({ streams }) => streams);
  return {
    recipe,
    epoch,
    releases: groupByRelease(recipe.advisories),
    reserved: new Set(streams.flatMap(({ installs = [] }) => installs)),
  };
}

function buildImages(workshop: Workshop, random: Random): BuiltImage[] {
  return workshop.recipe.repositories.flatMap((plan) => {
    const fork = random.fork(`${plan.namespace}/${plan.repository}`);
    return plan.streams.flatMap((stream, number) =>
      buildStream(plan, stream, number, workshop, fork),
    );
  });
}

function bySite(findings: readonly Finding[]): Record<Site, Finding[]> {
  const ofSite = (site: Site) => findings.filter(({ image }) => image.site === site);
  return Object.fromEntries(SITES.map((site) => [site, ofSite(site)])) as Record<Site, Finding[]>;
}

function index(findings: readonly Finding[]): Map<string, Finding[]> {
  const known = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = riskKey(finding);
    const list = known.get(key);
    if (list) list.push(finding);
    else known.set(key, [finding]);
  }
  return known;
}

function handle(store: Store, plan: HandlingPlan): void {
  const { riskId, site, by: person, daysAgo } = plan;
  const now = Date.parse(daysBefore(store.epoch, daysAgo));
  const act = plan.action === 'reopen' ? { action: plan.action } : toIgnore(store, plan);
  const findings = store.byRisk[site].get(riskKey({ category: 'system-vulnerability', riskId }));
  applyHandling(store, findings ?? [], act, { now, person, site, batchId: null });
}

function toIgnore(store: Store, plan: HandlingPlan & { action: 'ignore' }) {
  const { action, reason, expiresInDays } = plan;
  const expiresAt = expiresInDays === null ? null : daysBefore(store.epoch, -expiresInDays);
  return { action, reason, expiresAt };
}
