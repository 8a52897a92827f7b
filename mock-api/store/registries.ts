import type { Registry } from '#contract/registries.ts';
import { accountDay, DAY_MS, dayStart } from '#domain/account-clock.ts';
import { refusalText } from '#domain/region.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { pipelineToken } from './pipeline-token.ts';
import type { RegistryInstance, RegistryRecord, Store } from './store.ts';

/** Lists are read by themselves at 05:00 on the account clock: 'in the early morning' (product-facts 3.2). */
const DAILY_SYNC_MS = 5 * 3_600_000;

/** A registry at an instant (epoch ms), as the contract has it. */
export function toRegistry(store: Store, instance: RegistryInstance, now: number): Registry {
  const { id, name, registryType, regionId, zone, imagesPerHour, repositories, images } = instance;
  const record = recordOf(store, id);
  const { scannable, note, removable } = REGISTRY_FACTS[registryType];
  return {
    id,
    name,
    registryType,
    regionId,
    zone,
    refusal: refusalText(regionId, zone) ?? (scannable ? null : note),
    imagesPerHour,
    repositories,
    images,
    unscannedImages: images - scannedImages(store, id),
    lastSyncAt: lastSyncAt(record, now),
    removable,
    connection: record.connection,
    pipeline: record.pipeline && {
      tokenHint: pipelineToken(id, record.pipeline.rotations).slice(-4),
      retentionDays: record.pipeline.retentionDays,
    },
  };
}

/** What is known of a connected instance. @throws when the world was built without. */
export function recordOf(store: Store, id: string): RegistryRecord {
  const record = store.registryRecords.get(id);
  if (!record) throw new Error(`the registry ${id} has no record`);
  return record;
}

function scannedImages({ images }: Store, instanceId: string): number {
  return images.filter((image) => image.instanceId === instanceId && image.lastScanAt).length;
}

/** The later of the last time by hand, the last early morning and the first time. ISO 8601. */
function lastSyncAt({ pipeline, connectedAt, syncedAt }: RegistryRecord, now: number) {
  if (pipeline) return null;
  const today = dayStart(accountDay(now)) + DAILY_SYNC_MS;
  const byItself = today <= now ? today : today - DAY_MS;
  return new Date(Math.max(byItself, connectedAt, syncedAt ?? 0)).toISOString();
}
