import type { AgeBand } from '#domain/age-band.ts';
import type { CountingUnit } from '#domain/counting-unit.ts';
import type { ImageLevel } from '#domain/image-level.ts';
import type { ImageState } from '#domain/image-state.ts';
import { periodBetween } from '#domain/period.ts';
import type { RegionId, Site } from '#domain/region.ts';
import type { RiskChangeKind } from '#domain/risk-change.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { searchTerm } from '#domain/risk-search.ts';
import type { Priority } from '#domain/severity.ts';
import { allRisksUrl } from '#urls/all-risks.ts';
import { imagesUrl } from '#urls/images.ts';
import { overviewUrl, type OverviewView } from '#urls/overview.ts';
import { riskChangesUrl } from '#urls/risk-changes.ts';
import { risksUrl } from '#urls/risks.ts';

/** What every number of the overview is counted by. */
export type Scope = { site: Site; unit: CountingUnit; days: OverviewView['days'] };

/** The part of the page that says why numbers changed. */
export const WHY_ID = 'why';

/** Images by their most urgent open risk. */
export function levelUrl({ site }: Scope, level: ImageLevel): string {
  return imagesUrl({ site, view: 'images', level: [level] });
}

/** Images in some states, in one region or in all. */
export function stateUrl({ site }: Scope, state: readonly ImageState[], region?: RegionId): string {
  return imagesUrl({
    site,
    view: 'images',
    state: [...state],
    ...(region && { region: [region] }),
  });
}

/** Where each change of the page is split by its causes, in the same unit and time. */
export function whyUrl(scope: Scope): string {
  return `${overviewUrl(scope)}#${WHY_ID}`;
}

/** What a number about the past counts. */
export function changeUrl(scope: Scope, priority: Priority, change: RiskChangeKind): string {
  return riskChangesUrl({ ...scope, priority, change });
}

/** What was open when a day of the account clock began. */
export function openOnUrl(scope: Scope, priority: Priority, day: string): string {
  return changeUrl({ ...scope, days: periodBetween(day, day) }, priority, 'before');
}

type Narrowing = { q?: string; age?: AgeBand[] };

/** Open risks of one priority in all categories. */
export function openUrl(
  { site, unit }: Scope,
  priority: Priority,
  narrowing: Narrowing = {},
): string {
  return allRisksUrl({ site, unit, priority: [priority], ...narrowing });
}

/** Risks that are open for longer than a target. */
export function overdueUrl(scope: Scope, priority: Priority, targetDays: number): string {
  return openUrl(scope, priority, { q: `age:>${targetDays}d` });
}

/** Open risks of one category, grouped so that the list counts in the same unit. */
export function categoryUrl(
  { site, unit }: Scope,
  category: RiskCategory,
  priority?: Priority,
): string {
  const group = unit === 'image' ? 'image' : 'risk';
  return risksUrl(category, { site, group, ...(priority && { priority: [priority] }) });
}

/** Images that a category is found in. */
export function categoryImagesUrl({ site }: Scope, category: RiskCategory): string {
  return risksUrl(category, { site, group: 'image' });
}

/** Open risks of a package that have a fixed version. */
export function packageUrl({ site, unit }: Scope, name: string, priority: Priority): string {
  return risksUrl('system-vulnerability', {
    site,
    group: unit === 'image' ? 'image' : 'risk',
    q: searchTerm('pkg', name),
    priority: [priority],
    fix: ['quick-fix', 'blocked'],
  });
}

/** Risks in images of an owner, or in those that nobody is known to own. */
export function ownerTerm(owner: string | null): string {
  return owner === null ? '-owner:*' : searchTerm('owner', owner);
}
