import type { RegistryConnection } from '#contract/registries.ts';
import type { RegionId } from '#domain/region.ts';
import { buildEstateIndex } from './estate-index.ts';
import { repositoryName } from './facet-readers.ts';
import type { Image, RegistryInstance, RegistryRecord, Store } from './store.ts';

/** Connects a registry at an instant (epoch ms) and takes in the list of its images. Returns it. */
export function connectRegistry(
  store: Store,
  id: string,
  request: RegistryConnection,
  now: number,
): RegistryInstance {
  const instance = newInstance(id, request);
  const firstOfRegion = !store.images.some(({ regionId }) => regionId === request.regionId);
  const images = takeIn(store, instance, now);
  instance.repositories = repositoriesOf(images).length;
  instance.images = images.length;
  store.instances.push(instance);
  store.registryRecords.set(id, newRecord(request, now));
  store.estate = buildEstateIndex(store);
  // A region that an admin has switched off stays off; one that had nothing to switch joins.
  if (firstOfRegion) store.regionsInScope.add(request.regionId);
  return instance;
}

/** What a registry holds that is looked at but not connected. */
export function peekAt(store: Store, id: string, request: RegistryConnection, now: number) {
  const instance = newInstance(id, request);
  const former = formerImages(store, instance);
  const images = former.length ? former : store.discovery.imagesOf(instance, now);
  return { repositories: repositoriesOf(images).length, images: images.length };
}

function newInstance(id: string, request: RegistryConnection): RegistryInstance {
  const { type, domain, regionId, imagesPerHour } = request;
  return {
    id,
    name: domain,
    registryType: type,
    regionId,
    zone: null,
    repositories: 0,
    images: 0,
    imagesPerHour,
  };
}

/** What is kept of a request: everything but its secrets (decision D12). */
export function connectionOf(
  request: RegistryConnection,
): NonNullable<RegistryRecord['connection']> {
  const { version, protocol, network, vpcId, address, port, domain, username } = request;
  const { organisations, groups, type } = request;
  const listed = { harbor: [], quay: organisations, gitlab: groups }[type];
  return {
    version,
    protocol,
    network,
    vpcId: network === 'vpc' ? vpcId : null,
    address,
    port,
    domain,
    username,
    namespaces: listed.map(({ namespace }) => namespace),
  };
}

function newRecord(request: RegistryConnection, now: number): RegistryRecord {
  return {
    connectedAt: now,
    triedAt: null,
    refusedSince: null,
    connection: connectionOf(request),
    pipeline: null,
  };
}

/** A registry that comes back brings the images that it had, with their results. */
function takeIn(store: Store, instance: RegistryInstance, now: number): Image[] {
  const former = formerImages(store, instance);
  for (const image of former) image.instanceId = instance.id;
  if (former.length) return former;
  const found = store.discovery.imagesOf(instance, now);
  store.images.push(...found);
  return found;
}

function formerImages(store: Store, { name, registryType, regionId }: RegistryInstance): Image[] {
  const connected = new Set(store.instances.map(({ id }) => id));
  return store.images.filter(
    (image) =>
      image.namespace === name &&
      image.registryType === registryType &&
      image.regionId === (regionId as RegionId) &&
      !connected.has(image.instanceId),
  );
}

function repositoriesOf(images: readonly Image[]): string[] {
  return [...new Set(images.map(repositoryName))];
}
