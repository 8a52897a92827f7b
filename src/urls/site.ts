import { parseAsStringLiteral } from 'nuqs/server';
import { SITES, type Site } from '#domain/region.ts';

/** The site that every list follows. China is the default and stays out of the address. */
export const siteParser = parseAsStringLiteral(SITES).withDefault('china');

export const siteParsers = { site: siteParser };

/** What keeps the site in the address of another view: nothing for the default. */
export function siteSearch(site: Site): string {
  return site === 'china' ? '' : `?site=${site}`;
}
