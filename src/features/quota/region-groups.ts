import type { RegionScope } from '#contract/regions.ts';
import {
  AREA_LABELS,
  AREAS,
  regionById,
  SITE_LABELS,
  SITES,
  type Area,
  type Region,
  type Site,
} from '#domain/region.ts';

/** A region with what is connected there. */
export type RegionRow = { region: Region; scope: RegionScope };

export type AreaGroup = { area: Area; rows: RegionRow[] };
/** `all` are the rows of the site, however few of them the find field leaves in `areas`. */
export type SiteGroup = { site: Site; all: RegionRow[]; shown: number; areas: AreaGroup[] };

/** The rows as the product groups them, without the groups that `find` leaves empty. */
export function groupRegions(scopes: readonly RegionScope[], find: string): SiteGroup[] {
  const matches = regionMatcher(find);
  const rows = scopes.map((scope) => ({ region: regionById(scope.regionId)!, scope }));
  return SITES.map((site) => {
    const all = rows.filter(({ region }) => region.site === site);
    const shown = all.filter(({ region }) => matches(region));
    return { site, all, shown: shown.length, areas: groupByArea(shown) };
  }).filter(({ shown }) => shown > 0);
}

function groupByArea(rows: readonly RegionRow[]): AreaGroup[] {
  return AREAS.map((area) => ({
    area,
    rows: rows.filter(({ region }) => region.area === area),
  })).filter((group) => group.rows.length > 0);
}

/**
 * Whether a region has every word of a text in its name, id, area or site. One letter is a zone or the
 * start of a name; after the word 'zone' it is a zone only.
 */
export function regionMatcher(find: string): (region: Region) => boolean {
  const words = find.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  const tests = words.flatMap((word, index) => {
    if (isZoneWord(word)) return [];
    return wordMatcher(word, isZoneWord(words[index - 1]));
  });
  return (region) => tests.every((test) => test(region));
}

function wordMatcher(word: string, afterZone: boolean): (region: Region) => boolean {
  if (word.length > 1) return (region) => regionText(region).includes(word);
  const name = new RegExp(`\\b${word}`);
  return ({ zones, label }) =>
    zones.includes(word) || (!afterZone && name.test(label.toLowerCase()));
}

function isZoneWord(word: string | undefined): boolean {
  return word === 'zone' || word === 'zones';
}

function regionText({ label, id, area, site }: Region): string {
  return [label, id, AREA_LABELS[area], SITE_LABELS[site]].join(' ').toLowerCase();
}

/** How many of the rows are in the scope of scans. */
export function countOn(rows: readonly { scope: RegionScope }[]): number {
  return rows.filter(({ scope }) => scope.inScope).length;
}
