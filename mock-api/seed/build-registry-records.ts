import type { RegistryType } from '#domain/registry.ts';
import type { RegistryInstance, RegistryRecord } from '../store/store.ts';
import { HISTORY_DAYS } from './instants.ts';

/** What a team reads of its registry, by type; types without an entry come with the account. */
const NAMESPACES: Partial<Record<RegistryType, readonly string[]>> = {
  harbor: [],
  quay: ['platform'],
  gitlab: ['platform/images'],
};

/** Registries that have had another password since a day of the seed, by id: days before the epoch. */
const REFUSED_SINCE_DAYS: Readonly<Record<string, number>> = { 'quay-quay-frankfurt': 2.4 };

/** How the registries of the seed are connected, by id; all of them since the history begins. */
export function buildRegistryRecords(
  instances: readonly RegistryInstance[],
  epoch: number,
): Map<string, RegistryRecord> {
  const connectedAt = epoch - HISTORY_DAYS * 86_400_000;
  return new Map(
    instances.map((instance) => [
      instance.id,
      {
        connectedAt,
        triedAt: null,
        refusedSince: refusedSince(instance, epoch),
        connection: connectionOf(instance),
        pipeline: null,
      },
    ]),
  );
}

function refusedSince({ id }: RegistryInstance, epoch: number): number | null {
  const days = REFUSED_SINCE_DAYS[id];
  return days === undefined ? null : epoch - days * 86_400_000;
}

function connectionOf({ name, registryType }: RegistryInstance): RegistryRecord['connection'] {
  const namespaces = NAMESPACES[registryType];
  if (!namespaces) return null;
  const host = `${name}.example.com`;
  return {
    version: registryType === 'gitlab' ? 'v1' : 'v2',
    protocol: 'https',
    network: 'internet',
    vpcId: null,
    address: host,
    port: 443,
    domain: host,
    username: 'image-scan',
    namespaces: [...namespaces],
  };
}
