import type { BlindSpotKind } from '#contract/blind-spots.ts';
import { osTableRow } from '#domain/os-support-words.ts';
import { refusalText, regionById, scanRefusal, type Site } from '#domain/region.ts';
import type { Image, RegistryInstance, Store } from './store.ts';

type Spot = { kind: BlindSpotKind; name: string; detail: string; key: string | null };

/** What is not known of an image; it may have more than one spot, and most have none. */
export function spotsOf(image: Image): Spot[] {
  const { deployed } = image;
  const unknown = spot('deployment-unknown', 'No cluster says whether it runs them', '');
  return [...uncheckedSpot(image), ...(deployed === null ? [unknown] : [])];
}

/** All spots of a site with their images, those with most images first. */
export function blindSpots(store: Store, site: Site): (Spot & { images: number })[] {
  const found = new Map<string, Spot & { images: number }>();
  for (const image of store.images.filter((one) => one.site === site)) {
    for (const one of spotsOf(image)) {
      const key = `${one.kind}:${one.name}`;
      found.set(key, { ...one, images: (found.get(key)?.images ?? 0) + 1 });
    }
  }
  const out = store.instances.flatMap((instance) => outOfReach(instance, site));
  return [...found.values(), ...out].toSorted((one, other) => other.images - one.images);
}

function uncheckedSpot({ unchecked, os, osLabel, registryType }: Image): Spot[] {
  if (!unchecked) return [];
  if (unchecked.state === 'unsupported') return [spot('unsupported-os', osLabel, osTableRow(os))];
  if (registryType === 'defaultAcr') return [spot('personal-edition', unchecked.cause, '')];
  const kind = unchecked.state === 'failed' ? 'failed' : 'not-scanned';
  return [spot(kind, unchecked.cause, '')];
}

/** Images of a registry that no scanner reaches are in no list. Ids of regions in China begin with cn-. */
function outOfReach(instance: RegistryInstance, site: Site): (Spot & { images: number })[] {
  const { regionId, zone, name, images } = instance;
  const at = regionById(regionId)?.site ?? (regionId.startsWith('cn-') ? 'china' : 'outside-china');
  if (!scanRefusal(regionId, zone) || at !== site) return [];
  const detail = refusalText(regionId, zone) ?? '';
  return [{ kind: 'unsupported-place', name, detail, key: null, images }];
}

function spot(kind: BlindSpotKind, name: string, detail: string): Spot {
  return { kind, name, detail, key: `${kind}:${name}` };
}
