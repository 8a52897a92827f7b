import { regionById, type RegionId } from '#domain/region.ts';
import type { RegistryType } from '#domain/registry.ts';
import { repositoryName } from '../store/facet-readers.ts';
import type { Image, RegistryInstance } from '../store/store.ts';

/** Instances that stand where the scanner cannot reach them; their images are in no list of images. */
const OUT_OF_REACH: readonly RegistryInstance[] = [
  {
    id: 'cri-dubai-archive',
    name: 'dubai-archive',
    registryType: 'acr',
    regionId: 'me-east-1',
    zone: 'a',
    repositories: 3,
    images: 14,
    imagesPerHour: null,
  },
  {
    id: 'cri-nanjing-edge',
    name: 'nanjing-edge',
    registryType: 'acr',
    regionId: 'cn-nanjing',
    zone: 'a',
    repositories: 1,
    images: 6,
    imagesPerHour: null,
  },
  {
    id: 'cri-beijing-lab',
    name: 'beijing-lab',
    registryType: 'acr',
    regionId: 'cn-beijing',
    zone: 'a',
    repositories: 2,
    images: 9,
    imagesPerHour: null,
  },
];

/** Namespaces that have an Enterprise instance of their own beside the one of the region. */
const OWN_INSTANCES: Partial<Record<RegionId, { name: string; namespaces: readonly string[] }>> = {
  'cn-hangzhou': { name: 'payments-hangzhou', namespaces: ['payments', 'identity'] },
  'cn-shanghai': { name: 'data-shanghai', namespaces: ['data'] },
  'ap-southeast-1': { name: 'payments-singapore', namespaces: ['payments'] },
};

/** First part of a name, as teams choose them. */
const PREFIXES = {
  acr: 'prod',
  defaultAcr: 'personal',
  harbor: 'harbor',
  quay: 'quay',
  gitlab: 'gitlab',
  cicd: 'pipelines',
} as const satisfies Record<RegistryType, string>;

/** Images an hour; null: as many as it can. What is added by hand starts with 10 (product-facts 3.3). */
const IMAGES_PER_HOUR = {
  acr: null,
  defaultAcr: null,
  harbor: 60,
  quay: 120,
  gitlab: 200,
  cicd: null,
} as const satisfies Record<RegistryType, number | null>;

type Place = Pick<Image, 'registryType' | 'regionId' | 'namespace'>;

/** The instance that an image is in, by id. */
export function instanceIdOf(place: Place): string {
  return `${place.registryType === 'acr' ? 'cri' : place.registryType}-${instanceNameOf(place)}`;
}

/** An instance for each kind of registry in each region that has images, and those out of reach. */
export function buildInstances(images: readonly Image[]): RegistryInstance[] {
  const byInstance = new Map<string, Image[]>();
  for (const image of images) {
    const known = byInstance.get(image.instanceId);
    if (known) known.push(image);
    else byInstance.set(image.instanceId, [image]);
  }
  return [...[...byInstance.values()].map(instance), ...OUT_OF_REACH];
}

/** The name of that instance. */
export function instanceNameOf(place: Place): string {
  const { label } = regionById(place.regionId)!;
  return ownInstance(place) ?? `${PREFIXES[place.registryType]}-${slug(label)}`;
}

/** Name of the instance that only some namespaces of the region use. */
function ownInstance({ registryType, regionId, namespace }: Place): string | null {
  const own = registryType === 'acr' ? OWN_INSTANCES[regionId] : undefined;
  return own?.namespaces.includes(namespace) ? own.name : null;
}

function instance(images: readonly Image[]): RegistryInstance {
  const { registryType, regionId, instanceId } = images[0]!;
  const { zones } = regionById(regionId)!;
  return {
    id: instanceId,
    name: images[0]!.instanceName,
    registryType,
    regionId,
    zone: registryType === 'acr' ? zones.at(ownInstance(images[0]!) ? -1 : 0)! : null,
    repositories: new Set(images.map(repositoryName)).size,
    images: images.length,
    imagesPerHour: IMAGES_PER_HOUR[registryType],
  };
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .match(/[a-z\d]+/g)!
    .join('-');
}
