import type { SystemAdvisory } from './catalog/catalog.ts';

/** Packages of a release that share a vulnerability, as those built from one source do. */
export type PackageCluster = { packages: string[]; advisories: SystemAdvisory[] };

/** Published vulnerabilities by release, in clusters that always sit in one layer together. */
export type Releases = ReadonlyMap<string, PackageCluster[]>;

export function releaseKey({ os, osVersion }: { os: string; osVersion: string }): string {
  return `${os} ${osVersion}`;
}

/** Sorts advisories by the release that they are about. */
export function groupByRelease(advisories: readonly SystemAdvisory[]): Releases {
  const releases = new Map<string, SystemAdvisory[]>();
  for (const advisory of advisories) {
    const key = releaseKey(advisory);
    const known = releases.get(key);
    if (known) known.push(advisory);
    else releases.set(key, [advisory]);
  }
  return new Map([...releases].map(([key, rows]) => [key, toClusters(rows)]));
}

/** Merges packages until no vulnerability stands in two clusters. */
function toClusters(advisories: readonly SystemAdvisory[]): PackageCluster[] {
  let clusters: PackageCluster[] = [];
  for (const advisory of advisories) {
    const related = clusters.filter((cluster) => isRelated(cluster, advisory));
    const merged = {
      packages: [...new Set([...related.flatMap(({ packages }) => packages), advisory.package])],
      advisories: [...related.flatMap((cluster) => cluster.advisories), advisory],
    };
    const [first] = related;
    clusters = clusters.filter((cluster) => cluster === first || !related.includes(cluster));
    if (first) Object.assign(first, merged);
    else clusters.push(merged);
  }
  return clusters;
}

function isRelated({ packages, advisories }: PackageCluster, advisory: SystemAdvisory): boolean {
  return packages.includes(advisory.package) || advisories.some(({ id }) => id === advisory.id);
}
