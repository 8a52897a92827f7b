import type { Site } from '#domain/region.ts';
import { siteSearch } from './site.ts';

export const FIXES_PATH = '/fixes';

/** Address of the fixes of a site. */
export function fixesUrl(site: Site): string {
  return FIXES_PATH + siteSearch(site);
}

/**
 * Address of one quick fix, which is its receipt when it has ended; the site goes along, so that the frame
 * speaks of it. Apart, because every page loads it.
 */
export function fixUrl({ id, site }: { id: string; site: Site }): string {
  return `${FIXES_PATH}/${encodeURIComponent(id)}${siteSearch(site)}`;
}
