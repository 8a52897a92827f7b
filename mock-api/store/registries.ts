import type { Registry } from '#contract/registries.ts';
import { accountDay, DAY_MS, dayStart } from '#domain/account-clock.ts';
import { refusalText } from '#domain/region.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { pipelineToken } from './pipeline-token.ts';
import type { RegistryInstance, RegistryRecord, Store } from './store.ts';
import { iso } from './subscription.ts';

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
    lastTry: lastTry(record, now),
    removable,
    connection: record.connection,
    pipeline: record.pipeline && {
      token: tokenOf(id, record.pipeline),
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

/** The last time that its list could be read: while it refuses the password, the time before. ISO 8601. */
function lastSyncAt(record: RegistryRecord, now: number): string | null {
  const { pipeline, refusedSince } = record;
  if (pipeline) return null;
  return iso(refusedSince === null ? triedAt(record, now) : byItselfAt(record, refusedSince));
}

/** The last time that somebody or the early morning tried, with what came of it. */
function lastTry(record: RegistryRecord, now: number): Registry['lastTry'] {
  const { pipeline, refusedSince } = record;
  if (pipeline) return null;
  const error = refusedSince === null ? null : 'FailedToVerifyUsernameOrPwd';
  return { at: iso(triedAt(record, now)), error };
}

function triedAt(record: RegistryRecord, now: number): number {
  return Math.max(byItselfAt(record, now), record.triedAt ?? 0);
}

/** The early morning before an instant, or the connecting when that came later (epoch ms). */
function byItselfAt({ connectedAt }: RegistryRecord, at: number): number {
  const today = dayStart(accountDay(at)) + DAILY_SYNC_MS;
  return Math.max(today <= at ? today : today - DAY_MS, connectedAt);
}

function tokenOf(
  id: string,
  { rotations, tokenCreatedAt, tokenUsedAt }: NonNullable<RegistryRecord['pipeline']>,
) {
  return {
    hint: pipelineToken(id, rotations).slice(-4),
    createdAt: iso(tokenCreatedAt),
    lastUsedAt: tokenUsedAt === null ? null : iso(tokenUsedAt),
  };
}
