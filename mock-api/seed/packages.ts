import type { Random } from '../random.ts';
import type { SystemAdvisory } from './catalog/catalog.ts';
import type { StreamPlan } from './recipe.ts';
import type { PackageCluster } from './releases.ts';

/** Releases with so few published vulnerabilities keep all of them, or they would seem clean. */
const FEW_CLUSTERS = 6;

/** Which layer brings a package: the release itself, the tools of a repository, or one build. */
export type Placement = 'base' | 'tools' | 'build';

/** The packages of a layer with what is published about them. */
export type PlacedPackages = Record<Placement, PackageCluster[]>;

/** Of the packages that are there, this share comes with the base and with the tools (0 to 1). */
const IN_BASE = 0.62;
const IN_TOOLS = 0.22;

/**
 * Spreads the vulnerable packages of a release over the layers. Packages that some plan installs on
 * purpose are only where a plan does, so that their number is known.
 */
export function placePackages(
  clusters: readonly PackageCluster[],
  { installs = [] }: StreamPlan,
  reserved: ReadonlySet<string>,
  density: number,
  random: Random,
): PlacedPackages {
  const placed: PlacedPackages = { base: [], tools: [], build: [] };
  if (density === 0) return placed;
  for (const cluster of clusters) {
    const draws = [random.next(), random.next()] as const;
    if (cluster.packages.some((name) => reserved.has(name))) {
      if (cluster.packages.some((name) => installs.includes(name))) placed.tools.push(cluster);
    } else if (clusters.length <= FEW_CLUSTERS) placed.base.push(cluster);
    else if (draws[0] < density) placed[placementOf(draws[1])].push(cluster);
  }
  return placed;
}

function placementOf(draw: number): Placement {
  if (draw < IN_BASE) return 'base';
  return draw < IN_BASE + IN_TOOLS ? 'tools' : 'build';
}

/** The packages of a build: each of them is in most images of a stream, not in all. */
export function keepSome(clusters: readonly PackageCluster[], random: Random): PackageCluster[] {
  return clusters.filter(() => random.chance(0.7));
}

export function advisoriesOf(clusters: readonly PackageCluster[]): SystemAdvisory[] {
  return clusters.flatMap(({ advisories }) => advisories);
}

export function packagesOf(clusters: readonly PackageCluster[]): string[] {
  return clusters.flatMap(({ packages }) => packages);
}
