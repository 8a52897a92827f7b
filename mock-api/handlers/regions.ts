import type { Handlers } from '../handle.ts';
import { REGIONS, scanRefusal } from '#domain/region.ts';
import { regionScope } from '../store/region-scope.ts';

export const regionHandlers = {
  listRegions: ({ store }) => ({
    rows: REGIONS.map(({ id }) => regionScope(store, id)),
    unscannable: store.instances
      .filter(({ regionId, zone }) => scanRefusal(regionId, zone))
      .map(({ imagesPerHour: _, ...facts }) => facts),
  }),

  setRegionScope: ({ store, path, body }) => {
    if (body.inScope) store.regionsInScope.add(path.regionId);
    else store.regionsInScope.delete(path.regionId);
    return regionScope(store, path.regionId);
  },
} satisfies Pick<Handlers, 'listRegions' | 'setRegionScope'>;
