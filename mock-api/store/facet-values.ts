import { NOBODY, type RiskFacet, type RiskFilter } from '#contract/risk-filter.ts';
import { AGE_BANDS } from '#domain/age-band.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { REGION_IDS, type Site } from '#domain/region.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { ASSIGNEES } from '../people.ts';
import { repositoryName } from './facet-readers.ts';
import type { Image, Store } from './store.ts';

type Values = (world: {
  images: readonly Image[];
  classes: readonly string[];
}) => readonly string[];

/** What can be chosen in each facet of a site, in the order in which lists show it. */
const KNOWN_VALUES = {
  status: () => RISK_STATUSES,
  priority: () => PRIORITIES,
  fix: () => FIX_STATES,
  tag: () => VULNERABILITY_TAGS,
  region: ({ images }) => {
    const used = new Set<string>(images.map(({ regionId }) => regionId));
    return REGION_IDS.filter((id) => used.has(id));
  },
  repository: ({ images }) => distinct(images.map(repositoryName)),
  os: ({ images }) => distinct(images.map(({ osLabel }) => osLabel)),
  class: ({ classes }) => distinct(classes),
  age: () => AGE_BANDS,
  assignee: () => [...ASSIGNEES.map(({ id }) => id), NOBODY],
} satisfies Record<RiskFacet, Values>;

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Known values of a facet at a site, and chosen ones that nothing has (an old link may hold them). */
export function facetValues(store: Store, facet: RiskFacet, filter: RiskFilter): string[] {
  const images = imagesOf(store, filter.site);
  const known = KNOWN_VALUES[facet]({ images, classes: classesOf(store, filter.category) });
  const chosen: readonly string[] = filter[facet] ?? [];
  return [...new Set([...known, ...chosen])];
}

/** Classes of everything that a category can find, whether it is found or not. */
function classesOf({ facts }: Store, category: RiskCategory): string[] {
  return [...facts].flatMap(([key, { className }]) =>
    className !== null && key.startsWith(`${category} `) ? [className] : [],
  );
}

function imagesOf(store: Store, site: Site): Image[] {
  return store.images.filter((image) => image.site === site);
}
