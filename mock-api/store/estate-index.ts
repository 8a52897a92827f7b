import { SITES, type Site } from '#domain/region.ts';
import { comparePriority, type Priority } from '#domain/severity.ts';
import { VULNERABILITY_CATEGORIES, type RiskCategory } from '#domain/risk-category.ts';
import { repositoryName } from './facet-readers.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Store } from './store.ts';

type Entry = { name: string; priority: Priority; images: Record<Site, number> };

/** Published vulnerabilities are kept apart by kind, as their lists are. */
type VulnerabilityEntry = Entry & { category: RiskCategory };

/** What a search over the whole account looks through: one entry for each name. */
export type EstateIndex = {
  vulnerabilities: (VulnerabilityEntry & { title: string; haystack: string })[];
  packages: VulnerabilityEntry[];
  repositories: Entry[];
};

/** Counts the images behind each name. Images never change in a world, so once is enough. */
export function buildEstateIndex(store: Pick<Store, 'findings' | 'images' | 'facts'>) {
  const all = SITES.flatMap((site) => store.findings[site]);
  const kinds = VULNERABILITY_CATEGORIES.map((category) => ({
    category,
    findings: all.filter((finding) => finding.category === category),
  }));
  return {
    vulnerabilities: kinds.flatMap(({ category, findings }) => {
      const packages = packagesByVulnerability(findings);
      return entries(findings, ({ riskId }) => riskId).map((entry) => {
        const { title } = store.facts.get(riskKey({ category, riskId: entry.name }))!;
        const words = [entry.name, title, ...(packages.get(entry.name) ?? [])];
        return { ...entry, category, title, haystack: words.join('\n').toLowerCase() };
      });
    }),
    packages: kinds.flatMap(({ category, findings }) =>
      entries(findings, (finding) => finding.package).map((entry) => ({ ...entry, category })),
    ),
    repositories: repositories(store),
  } satisfies EstateIndex;
}

function packagesByVulnerability(findings: readonly Finding[]): Map<string, Set<string>> {
  const packages = new Map<string, Set<string>>();
  for (const { riskId, package: name } of findings) {
    const known = packages.get(riskId);
    if (known) known.add(name);
    else packages.set(riskId, new Set([name]));
  }
  return packages;
}

/** Needs the findings of an image to stand together. */
function entries(findings: readonly Finding[], nameOf: (finding: Finding) => string): Entry[] {
  const found = new Map<string, Entry & { last: unknown }>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const entry = found.get(name) ?? emptyEntry(name, finding.priority);
    found.set(name, entry);
    if (comparePriority(finding.priority, entry.priority) < 0) entry.priority = finding.priority;
    if (entry.last !== finding.image) entry.images[finding.image.site] += 1;
    entry.last = finding.image;
  }
  return [...found.values()].map(({ name, priority, images }) => ({ name, priority, images }));
}

function repositories({ images }: Pick<Store, 'images'>): Entry[] {
  const found = new Map<string, Entry>();
  for (const image of images) {
    const name = repositoryName(image);
    const entry = found.get(name) ?? emptyEntry(name, 'nntf');
    found.set(name, entry);
    entry.images[image.site] += 1;
  }
  return [...found.values()];
}

function emptyEntry(name: string, priority: Priority): Entry & { last: unknown } {
  return { name, priority, images: { china: 0, 'outside-china': 0 }, last: null };
}
