import type { Remains, Scan, ScanTarget } from '#contract/scans.ts';
import { shortDigest } from '#domain/image-ref.ts';
import { regionById } from '#domain/region.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { isOfContainers, type ScanLimit, type ScanScope } from '#domain/scan-scope.ts';
import type { ScanStarter } from '#domain/scan-state.ts';
import { plural } from '#lib/plural.ts';

type LimitWords = { plan: string; scope: string; inName: string };

/** The ways to scan less, as a row of the planner and as a part of a name. */
export const LIMIT_WORDS = {
  'newest-tag': {
    plan: 'Newest tag only',
    scope: 'One tag in each repository',
    inName: 'newest tag',
  },
  deployed: {
    plan: 'Deployed images only',
    scope: 'Running in a cluster',
    inName: 'deployed images',
  },
  'high-risk': {
    plan: 'High-risk repositories',
    scope: 'With an open High risk',
    inName: 'high-risk repositories',
  },
} as const satisfies Record<ScanLimit, LimitWords>;

type ListName = Exclude<keyof ScanScope, 'limit' | 'categories'>;
type Dimension<K extends ListName> = {
  one: string;
  many: string;
  /** How a single value is called. */
  name: (value: ScanScope[K][number]) => string;
};

const itself = (name: string) => name;

/** What can narrow a scope, narrowest first. */
const DIMENSIONS = {
  digests: { one: 'image', many: 'images', name: shortDigest },
  tags: { one: 'tag', many: 'tags', name: (tag) => `tag ${tag}` },
  applications: { one: 'application', many: 'applications', name: itself },
  repositories: { one: 'repository', many: 'repositories', name: itself },
  namespaces: { one: 'namespace', many: 'namespaces', name: itself },
  instances: { one: 'registry', many: 'registries', name: itself },
  regions: { one: 'region', many: 'regions', name: (id) => regionById(id)?.label ?? id },
  registryTypes: { one: 'source', many: 'sources', name: (type) => REGISTRY_FACTS[type].label },
} as const satisfies { [K in ListName]: Dimension<K> };

/** Values of a list that are named before the others are only counted. */
const NAMED = 2;

/** Who starts scans, as a filter and where no person is known. */
export const STARTER_LABELS = {
  console: 'Console',
  schedule: 'Schedule',
  openapi: 'OpenAPI',
  fix: 'Quick fix',
} as const satisfies Record<ScanStarter, string>;

const REMAINS_NAMES = {
  failed: 'Retry of failed images',
  'left-out': 'Scan of images left out',
} as const satisfies Record<Remains, string>;

/** What a scan is called: it has no name of its own, so its target gives one. */
export function scanName({ starter, target }: Pick<Scan, 'starter' | 'target'>): string {
  if (target.kind === 'remains') return REMAINS_NAMES[target.which];
  if (starter === 'schedule') return 'Periodic scan';
  if (starter === 'fix') return 'Re-scan after a fix';
  const places = narrowings(target).map(({ list, values }) => countWords(list, values));
  if (places.length === 0)
    return target.limit === null ? 'Scan of everything' : LIMIT_WORDS[target.limit].plan;
  const limit = target.limit === null ? [] : [LIMIT_WORDS[target.limit].inName];
  return `${isOfContainers(target) ? 'Containers of ' : ''}${[...places, ...limit].join(', ')}`;
}

/** Where a scan looks, with the first names. */
export function scopeWords(target: ScanTarget): string {
  if (target.kind === 'remains') return 'Images of an earlier scan';
  const places = narrowings(target).map(({ list, values }) => namedWords(list, values));
  const kinds = target.categories.map((category) => RISK_CATEGORY_FACTS[category].plural);
  return [...(places.length > 0 ? places : ['All repositories']), ...kinds].join(', ');
}

/** Who or what started a scan. */
export function starterWords({ starter, startedBy }: Pick<Scan, 'starter' | 'startedBy'>): string {
  return startedBy ?? STARTER_LABELS[starter];
}

type Narrowing = { list: ListName; values: readonly string[] };

function narrowings(scope: ScanScope): Narrowing[] {
  return (Object.keys(DIMENSIONS) as ListName[])
    .map((list) => ({ list, values: scope[list] }))
    .filter(({ values }) => values.length > 0);
}

function countWords(list: ListName, values: readonly string[]): string {
  const { one, many } = DIMENSIONS[list];
  return values.length === 1 ? valueName(list, values[0]!) : plural(values.length, one, many);
}

function namedWords(list: ListName, values: readonly string[]): string {
  const names = values.slice(0, NAMED).map((value) => valueName(list, value));
  const rest = values.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}

/** How one value of a list reads. */
export function valueName(list: ListName, value: string): string {
  const { name }: { name: (value: never) => string } = DIMENSIONS[list];
  return name(value as never);
}
