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
  },
  {
    id: 'cri-nanjing-edge',
    name: 'nanjing-edge',
    registryType: 'acr',
    regionId: 'cn-nanjing',
    zone: 'a',
    repositories: 1,
    images: 6,
  },
  {
    id: 'cri-beijing-lab',
    name: 'beijing-lab',
    registryType: 'acr',
    regionId: 'cn-beijing',
    zone: 'a',
    repositories: 2,
    images: 9,
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

/** An instance for each kind of registry in each region that has images, and those out of reach. */
export function buildInstances(images: readonly Image[]): RegistryInstance[] {
  const byPlace = new Map<string, Image[]>();
  for (const image of images) {
    const place = [image.registryType, image.regionId, ownInstance(image)].join(' ');
    const known = byPlace.get(place);
    if (known) known.push(image);
    else byPlace.set(place, [image]);
  }
  return [...[...byPlace.values()].map(instance), ...OUT_OF_REACH];
}

/** Name of the instance that only some namespaces of the region use. */
function ownInstance({ registryType, regionId, namespace }: Image): string | null {
  const own = registryType === 'acr' ? OWN_INSTANCES[regionId] : undefined;
  return own?.namespaces.includes(namespace) ? own.name : null;
}

function instance(images: readonly Image[]): RegistryInstance {
  const { registryType, regionId } = images[0]!;
  const { label, zones } = regionById(regionId)!;
  const own = ownInstance(images[0]!);
  const name = own ?? `${PREFIXES[registryType]}-${slug(label)}`;
  const overVpc = registryType === 'acr';
  return {
    id: `${overVpc ? 'cri' : registryType}-${name}`,
    name,
    registryType,
    regionId,
    zone: overVpc ? zones.at(own ? -1 : 0)! : null,
    repositories: new Set(images.map(repositoryName)).size,
    images: images.length,
  };
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .match(/[a-z\d]+/g)!
    .join('-');
}
