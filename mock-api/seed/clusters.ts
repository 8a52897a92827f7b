import type { Site } from '#domain/region.ts';
import type { Random } from '../random.ts';

type ClusterPlan = { name: string; site: Site; applications: readonly string[] };

/** Clusters whose containers run images of the registries at the same site. */
export const CLUSTERS: readonly ClusterPlan[] = [
  {
    name: 'prod-hangzhou',
    site: 'china',
    applications: ['checkout', 'auth-gateway', 'nginx-edge'],
  },
  { name: 'prod-singapore', site: 'outside-china', applications: ['checkout', 'base-probe'] },
  { name: 'staging-shanghai', site: 'china', applications: ['etl-runner', 'model-server'] },
];

/** Id and, to people, name of an application: `prod-hangzhou/checkout`. */
export function applicationId(cluster: string, application: string): string {
  return `${cluster}/${application}`;
}

export const APPLICATION_IDS: readonly string[] = CLUSTERS.flatMap(applicationsOf);

/** The applications that run an image: one, seldom two, and none unless it is deployed. */
export function drawApplications(site: Site, deployed: boolean | null, random: Random): string[] {
  if (deployed !== true) return [];
  const here = CLUSTERS.filter((cluster) => cluster.site === site).flatMap(applicationsOf);
  const first = random.pick(here);
  const second = random.chance(0.15) ? random.pick(here) : first;
  return [...new Set([first, second])];
}

function applicationsOf({ name, applications }: ClusterPlan): string[] {
  return applications.map((application) => applicationId(name, application));
}
