import { regionById, type RegionId } from '#domain/region.ts';
import type { Random } from '../random.ts';
import type { Discovery, Image, RegistryInstance, RiskFactsRecord } from '../store/store.ts';
import { findingsIn } from './build-findings.ts';
import { buildStream, type BuiltImage, type Workshop } from './build-images.ts';
import type { StreamPlan } from './recipe.ts';

/** What a registry of a team usually holds. */
const NEW_REPOSITORIES = ['web-frontend', 'order-service', 'report-worker'] as const;

const NEW_STREAMS = [
  { os: 'debian', osVersion: '10', images: 4 },
  { os: 'ubuntu', osVersion: '18.04', images: 3 },
  { os: 'alpine', osVersion: '3.9', images: 5 },
] as const satisfies readonly Omit<StreamPlan, 'regionId'>[];

/** What is in images that were built already but not read, and in registries that are added later. */
export function buildDiscovery(
  built: readonly BuiltImage[],
  facts: ReadonlyMap<string, RiskFactsRecord>,
  workshop: Workshop,
  random: Random,
): Omit<Discovery, 'pastLives'> {
  const known = new Map(built.map((one) => [one.image, one]));
  return {
    findingsOf: (image, at) => {
      const one = known.get(image);
      return one ? findingsIn(one, facts, () => Date.parse(at)) : [];
    },
    imagesOf: (instance, at) => {
      const found = newImages(instance, workshop, random.fork(instance.id));
      const pushedAt = new Date(at - 86_400_000).toISOString();
      for (const one of found) {
        known.set(one.image, one);
        unread(one.image, instance, pushedAt);
      }
      return found.map(({ image }) => image);
    },
  };
}

function newImages(
  { name, registryType, regionId }: RegistryInstance,
  workshop: Workshop,
  random: Random,
): BuiltImage[] {
  // Nothing is known of what stands in a region that the scanner does not reach.
  const region = regionById(regionId);
  if (!region) return [];
  return NEW_REPOSITORIES.flatMap((repository, number) => {
    const stream: StreamPlan = { ...NEW_STREAMS[number]!, regionId: region.id as RegionId };
    const plan = { namespace: name, repository, registryType, owner: null, streams: [stream] };
    return buildStream(plan, stream, 0, workshop, random.fork(repository));
  });
}

function unread(image: Image, { id, name }: RegistryInstance, pushedAt: string): void {
  Object.assign(image, {
    instanceId: id,
    instanceName: name,
    createdAt: pushedAt,
    updatedAt: pushedAt,
    lastScanAt: null,
    deployed: null,
    applications: [],
    unchecked: image.unchecked?.state === 'unsupported' ? image.unchecked : NOT_YET,
  });
}

const NOT_YET = {
  state: 'never-scanned',
  cause: 'No scan has run since its registry was connected.',
} as const satisfies Image['unchecked'];
