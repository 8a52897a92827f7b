import { SITES, type Site } from '#domain/region.ts';
import { comparePriority, type Priority } from '#domain/severity.ts';
import type { Handlers } from '../handle.ts';

/** Answers of each kind: what fits into the palette without scrolling. */
const LIMIT = 5;

type Entry = { name: string; priority: Priority; images: Record<Site, number> };

export const searchHandlers = {
  searchEstate: ({ store, query: { site, text } }) => {
    const needle = text.trim().toLowerCase();
    const { vulnerabilities, packages, repositories } = store.estate;
    const named = ({ name }: Entry) => name.toLowerCase().includes(needle);
    const toRow = ({ name, images }: Entry) => ({ name, ...imageCounts(images, site) });
    return {
      vulnerabilities: best(vulnerabilities, ({ haystack }) => haystack.includes(needle), site).map(
        ({ category, name, title, priority, images }) => ({
          category,
          id: name,
          title,
          priority,
          ...imageCounts(images, site),
        }),
      ),
      packages: best(packages, named, site).map(({ category, ...entry }) => ({
        category,
        ...toRow(entry),
      })),
      repositories: best(repositories, named, site).map(toRow),
    };
  },
} satisfies Pick<Handlers, 'searchEstate'>;

/** The entries that matter most here: urgent, then in many images of this site, then of the other. */
function best<E extends Entry>(
  entries: readonly E[],
  matches: (entry: E) => boolean,
  site: Site,
): E[] {
  const other = otherSite(site);
  return entries
    .filter(matches)
    .sort(
      (a, b) =>
        comparePriority(a.priority, b.priority) ||
        b.images[site] - a.images[site] ||
        b.images[other] - a.images[other] ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, LIMIT);
}

function imageCounts(images: Record<Site, number>, site: Site) {
  return { images: images[site], imagesAtOtherSite: images[otherSite(site)] };
}

function otherSite(site: Site): Site {
  return SITES.find((other) => other !== site)!;
}
