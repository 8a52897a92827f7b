import { createSerializer, type inferParserType, parseAsStringLiteral } from 'nuqs/server';
import { COUNTING_UNITS } from '#domain/counting-unit.ts';
import { OVERVIEW_PATH } from './overview-path.ts';
import { periodParser } from './period.ts';
import { siteParser } from './site.ts';

/** What the overview counts, and how far it looks back. */
export const overviewParsers = {
  site: siteParser,
  days: periodParser,
  unit: parseAsStringLiteral(COUNTING_UNITS).withDefault('risk'),
};

const serialize = createSerializer(overviewParsers);

export type OverviewView = inferParserType<typeof overviewParsers>;

export function overviewUrl(view: Partial<OverviewView> = {}): string {
  return serialize(OVERVIEW_PATH, view);
}
