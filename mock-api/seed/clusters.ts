import type { Cluster } from '#contract/scan-settings.ts';

function cluster(name: string, applications: readonly (readonly [string, number])[]): Cluster {
  return {
    id: `cluster-${name}`,
    name,
    applications: applications.map(([label, images]) => ({
      id: `${name}/${label}`,
      name: label,
      images,
    })),
  };
}

/** Clusters that run containers, for the scope of runtime scans. */
export const CLUSTERS: readonly Cluster[] = [
  cluster('prod-hangzhou', [
    ['checkout', 4],
    ['auth-gateway', 3],
    ['nginx-edge', 2],
  ]),
  cluster('prod-singapore', [
    ['checkout', 3],
    ['base-probe', 1],
  ]),
  cluster('staging-shanghai', [
    ['etl-runner', 3],
    ['model-server', 2],
  ]),
];

export const APPLICATION_IDS = CLUSTERS.flatMap(({ applications }) =>
  applications.map(({ id }) => id),
);
