import type { Handlers } from '../handle.ts';
import { REGIONS, scanRefusal } from '#domain/region.ts';
import type { UnscannableInstance } from '#contract/regions.ts';
import type { RegistryInstance } from '../store/store.ts';
import { regionScope } from '../store/region-scope.ts';

export const regionHandlers = {
  listRegions: ({ store, now }) => ({
    rows: REGIONS.map(({ id }) => regionScope(store, id, now)),
    unscannable: store.instances
      .filter(({ regionId, zone }) => scanRefusal(regionId, zone))
      .map(toUnscannable),
  }),

  setRegionScope: ({ store, now, path, body }) => {
    if (body.inScope) store.regionsInScope.add(path.regionId);
    else store.regionsInScope.delete(path.regionId);
    return regionScope(store, path.regionId, now);
  },
} satisfies Pick<Handlers, 'listRegions' | 'setRegionScope'>;

function toUnscannable(instance: RegistryInstance): UnscannableInstance {
  const { id, name, registryType, regionId, zone, repositories, images } = instance;
  return { id, name, registryType, regionId, zone, repositories, images };
}
