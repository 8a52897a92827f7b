import { SITES, type Site } from '#domain/region.ts';
import { WHOLE_SCOPE, type ScanScope } from '#domain/scan-scope.ts';
import { SCAN_SOURCES } from '#domain/scan-failure.ts';
import type { Handlers } from '../handle.ts';
import { repositoryName } from '../store/facet-readers.ts';
import { planAnswer } from '../store/plan-answer.ts';
import { clusters } from '../store/clusters.ts';
import type { Image, Store } from '../store/store.ts';

export const scanPlanHandlers = {
  planScope: ({ store, now, query }) => planAnswer(store, toScope(query), now),

  listScanTargets: ({ store }) => ({
    applications: runtimeApplications(store),
    instances: store.instances
      .filter(({ registryType }) => (SCAN_SOURCES as readonly string[]).includes(registryType))
      .map(({ id, name, registryType, regionId, images }) => ({
        id,
        name,
        registryType,
        regionId,
        images,
      })),
    repositories: SITES.flatMap((site) => repositoriesOf(store.images, site)),
  }),
} satisfies Pick<Handlers, 'planScope' | 'listScanTargets'>;

/** The applications in the scope of runtime scans, by the name of their cluster and their own. */
function runtimeApplications(store: Store) {
  const { applications: chosen } = store.settings.sections.runtime;
  return clusters(store)
    .flatMap(({ applications }) => applications)
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, images }) => ({ id, name: id, images }));
}

/** What a query leaves out does not narrow. */
function toScope(query: { [K in keyof ScanScope]?: ScanScope[K] | undefined }): ScanScope {
  const named = Object.entries(query).filter(([, value]) => value !== undefined);
  return { ...WHOLE_SCOPE, ...(Object.fromEntries(named) as Partial<ScanScope>) };
}

function repositoriesOf(images: readonly Image[], site: Site) {
  const counts = new Map<string, number>();
  for (const image of images) {
    if (image.site !== site) continue;
    const name = repositoryName(image);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, images]) => ({ name, site, images }));
}
