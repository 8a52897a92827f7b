import { parseAsStringLiteral } from 'nuqs/server';
import { SITES } from '#domain/region.ts';

/** The site that every list follows. China is the default and stays out of the address. */
export const siteParser = parseAsStringLiteral(SITES).withDefault('china');

export const siteParsers = { site: siteParser };
