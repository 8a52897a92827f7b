import { quotaMonth } from '#domain/account-clock.ts';
import { QUOTA_STEP, QUOTA_MIN } from '#domain/quota.ts';
import { openLedger } from '#domain/quota-ledger.ts';
import type { Random } from '../random.ts';
import type { LedgerFact, Store } from '../store/store.ts';
import type { BuiltImage } from './build-images.ts';
import { dailyScanAt } from './instants.ts';
import { scanId } from '../store/scan-id.ts';
import type { SubscriptionPlan } from './recipe.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Share of first scans that a person started, right after a push, instead of waiting for the night. */
const BY_HAND = 0.15;
const STARTERS = ['Wei Chen', 'Sofia Rossi', 'Lukas Brandt'];

/** When the subscription runs that pays for the scans (epoch ms). */
type Window = { epoch: number; startsAt: number; endsAt: number };

/** All scans of digests that can cost a unit, oldest first: each one on each first day of a month. */
export function scansOf(
  built: readonly BuiltImage[],
  { epoch, startsAt, endsAt }: Window,
  random: Random,
): LedgerFact[] {
  return built
    .filter(({ image }) => image.unchecked === null)
    .flatMap((one) => {
      const draw = random.fork(one.image.digest);
      return [
        ...scansOfImage(one, epoch, draw),
        ...one.replaced.flatMap((gone) => scansOfReplaced(one, gone, epoch, draw)),
      ];
    })
    .filter(({ at }) => at >= startsAt && at < endsAt)
    .toSorted((one, other) => one.at - other.at);
}

/**
 * Charges the scans by the rule of the product. Months before the current one are never short; in the
 * current one `purchased` may be too few, and what then finds no unit was not scanned.
 */
export function chargeScans(
  scans: readonly LedgerFact[],
  purchased: number,
  epoch: number,
): { ledger: Store['ledger']; refused: Set<string> } {
  const ledger = openLedger<LedgerFact>();
  const refused = new Set<string>();
  const current = quotaMonth(dailyScanAt(epoch, 0)).id;
  for (const scan of scans) {
    const units = quotaMonth(scan.at).id === current ? purchased : Number.POSITIVE_INFINITY;
    if (ledger.charge(scan, units) === 'no-units') refused.add(scan.digest);
  }
  return { ledger, refused };
}

/** The quantity of a plan; the words of it are worked out from what the month needs. */
export function plannedQuantity(
  plan: SubscriptionPlan,
  scans: readonly LedgerFact[],
  epoch: number,
): number {
  if (typeof plan.quantity === 'number') return plan.quantity;
  const { ledger } = chargeScans(scans, Number.POSITIVE_INFINITY, epoch);
  const needed = ledger.consumed(quotaMonth(dailyScanAt(epoch, 0)).id);
  const steps =
    plan.quantity === 'used-up'
      ? Math.floor((needed - 1) / QUOTA_STEP)
      : Math.floor(needed / QUOTA_STEP) + 1;
  return Math.max(QUOTA_MIN, steps * QUOTA_STEP);
}

function scansOfImage(
  { image, firstScanDay, lastScanDay: lastDay }: BuiltImage,
  epoch: number,
  random: Random,
) {
  const lastScan = Date.parse(image.lastScanAt ?? '');
  const about = { digest: image.digest, tag: image.tags[0] ?? '', supersededAt: null };
  return scansOfDigest(image, about, {
    epoch,
    days: chargeDays(firstScanDay, lastDay, epoch),
    at: (day) => lastScan - (day - lastDay) * DAY_MS,
    random,
  });
}

function scansOfReplaced(
  { image }: BuiltImage,
  gone: BuiltImage['replaced'][number],
  epoch: number,
  random: Random,
) {
  const minute = random.int(1, 37) * 60_000;
  const supersededAt = dailyScanAt(epoch, gone.replacedOnDay) - 3 * HOUR_MS;
  const about = { digest: gone.digest, tag: gone.tag, supersededAt };
  return scansOfDigest(image, about, {
    epoch,
    days: chargeDays(gone.firstScanDay, gone.replacedOnDay + 1, epoch),
    at: (day) => dailyScanAt(epoch, day) + minute,
    random,
  });
}

type Nights = {
  epoch: number;
  /** Days back from the epoch. */
  days: readonly number[];
  at: (day: number) => number;
  random: Random;
};

/** The nightly scans; before the first one a person may have been faster. */
function scansOfDigest(
  { namespace, repository, regionId, registryType }: BuiltImage['image'],
  about: Pick<LedgerFact, 'digest' | 'tag' | 'supersededAt'>,
  { epoch, days, at, random }: Nights,
): LedgerFact[] {
  const place = { namespace, repository, regionId, registryType, ...about };
  const nightly = days.map((day) => ({
    ...place,
    at: at(day),
    taskId: scanId(dailyScanAt(epoch, day)),
    startedBy: null,
  }));
  const first = nightly[0];
  if (!first || !random.chance(BY_HAND)) return nightly;
  const started = first.at - random.int(10, 17) * HOUR_MS;
  const byHand = {
    ...place,
    at: started,
    taskId: scanId(started),
    startedBy: random.pick(STARTERS),
  };
  return [byHand, ...nightly];
}

/** Days back from the epoch on which a digest that is scanned every night costs a unit. */
function chargeDays(first: number, last: number, epoch: number): number[] {
  if (first < last) return [];
  const days = [first];
  let { end } = quotaMonth(dailyScanAt(epoch, first));
  for (let day = first - 1; day >= last; day -= 1) {
    const at = dailyScanAt(epoch, day);
    if (at < end) continue;
    days.push(day);
    ({ end } = quotaMonth(at));
  }
  return days;
}
