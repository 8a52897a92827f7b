import type { RiskFacet } from '#contract/risk-filter.ts';
import { ageBand, ageInDays, type AgeBand } from '#domain/age-band.ts';
import { statusAt } from './finding-status.ts';
import type { Finding } from './store.ts';

/** The value of a risk in each facet; several values only for tags. */
export type FacetReaders = Record<RiskFacet, (finding: Finding) => string | readonly string[]>;

/** Readers for one instant (epoch ms). Scans are few, so each of their ages is worked out once. */
export function facetReaders(now: number): FacetReaders {
  const bands = new Map<number, AgeBand>();
  const bandOf = ({ firstSeenMs, firstSeenAt }: Finding) => {
    const known = bands.get(firstSeenMs);
    if (known) return known;
    const band = ageBand(ageInDays(firstSeenAt, now));
    bands.set(firstSeenMs, band);
    return band;
  };
  return {
    status: (finding) => statusAt(finding, now),
    priority: ({ priority }) => priority,
    fix: ({ fixState }) => fixState,
    tag: ({ tags }) => tags,
    region: ({ image }) => image.regionId,
    repository: ({ image }) => repositoryName(image),
    os: ({ image }) => image.osLabel,
    age: bandOf,
  };
}

/** `namespace/repository`, the value of the facet `repository`. */
export function repositoryName(image: { namespace: string; repository: string }): string {
  return `${image.namespace}/${image.repository}`;
}
