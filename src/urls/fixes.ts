import { parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';
import { FIX_RUN_STATES, FIX_STARTERS } from '#domain/fix-run.ts';
import { siteParser } from './site.ts';

/** Which fixes the list shows. */
export const fixListParsers = {
  site: siteParser,
  state: parseAsArrayOf(parseAsStringLiteral(FIX_RUN_STATES)).withDefault([]),
  starter: parseAsArrayOf(parseAsStringLiteral(FIX_STARTERS)).withDefault([]),
};
