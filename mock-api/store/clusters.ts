import type { Cluster } from '#contract/scan-settings.ts';
import { applicationId, CLUSTERS } from '../seed/clusters.ts';
import type { Store } from './store.ts';

/** Clusters with the images that each of their applications runs. */
export function clusters({ images }: Pick<Store, 'images'>): Cluster[] {
  const running = new Map<string, number>();
  for (const id of images.flatMap(({ applications }) => applications))
    running.set(id, (running.get(id) ?? 0) + 1);
  return CLUSTERS.map(({ name, applications }) => ({
    id: `cluster-${name}`,
    name,
    applications: applications.map((application) => {
      const id = applicationId(name, application);
      return { id, name: application, images: running.get(id) ?? 0 };
    }),
  }));
}
