import { NOBODY, type RiskFacet } from '#contract/risk-filter.ts';
import { ageBand, ageInDays, type AgeBand } from '#domain/age-band.ts';
import { assigneeOf } from './assignees.ts';
import { statusAt } from './finding-status.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Store } from './store.ts';

/** The value of a risk in each facet; several values only for tags, none where it has no class. */
export type FacetReaders = Record<RiskFacet, (finding: Finding) => string | readonly string[]>;

/** Readers for one instant (epoch ms). Scans are few, so each of their ages is worked out once. */
export function facetReaders(store: Pick<Store, 'facts'>, now: number): FacetReaders {
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
    class: (finding) => store.facts.get(riskKey(finding))?.className ?? [],
    age: bandOf,
    assignee: (finding) => assigneeOf(finding)?.id ?? NOBODY,
  };
}

/** `namespace/repository`, the value of the facet `repository`. */
export function repositoryName(image: { namespace: string; repository: string }): string {
  return `${image.namespace}/${image.repository}`;
}
