import type { Turn } from '#domain/risk-life.ts';
import type { Priority } from '#domain/severity.ts';
import type { Random } from '../random.ts';
import type { LivedRisk } from '../store/risk-turns.ts';
import type { Finding } from '../store/store.ts';
import type { BuiltImage } from './build-images.ts';
import { dailyScanAt } from './instants.ts';
import { digest } from './layers.ts';

/** How many images took the place of an earlier one, and for how many days that had been there. */
const REPLACED_ONE = 0.9;
const KEPT_DAYS = [25, 110] as const;

/** Share of the risks of an image that the one before it had too. */
const HAD_BEFORE = 0.9;

/** How many of those were fixed before the image was replaced, and within how many days. */
const FIXED = {
  asap: { share: 0.6, days: [1, 13] },
  later: { share: 0.4, days: [4, 50] },
  nntf: { share: 0.25, days: [15, 140] },
} as const satisfies Record<Priority, { share: number; days: readonly [number, number] }>;

/** An image that is gone; days count back from the epoch. */
type GoneImage = { digest: string; firstScanDay: number; goneOnDay: number };

/** Risks of images that are gone: they were open once, and are in no list now. */
export function buildPast(
  built: BuiltImage,
  findings: readonly Finding[],
  epoch: number,
  random: Random,
): LivedRisk[] {
  return goneImages(built, random.fork('gone')).flatMap((gone) => {
    const own = random.fork(gone.digest);
    return findings.flatMap((finding) =>
      own.chance(HAD_BEFORE) ? [pastLife(finding, gone, epoch, own)] : [],
    );
  });
}

function goneImages({ replaced, firstScanDay }: BuiltImage, random: Random): GoneImage[] {
  const builds = replaced.map((build) => ({ ...build, goneOnDay: build.replacedOnDay }));
  if (!random.chance(REPLACED_ONE)) return builds;
  const since = (builds.at(-1)?.firstScanDay ?? firstScanDay) + random.int(...KEPT_DAYS);
  const goneOnDay = builds.at(-1)?.firstScanDay ?? firstScanDay;
  return [...builds, { digest: digest(random), firstScanDay: since, goneOnDay }];
}

function pastLife(
  { category, priority, riskId, image, package: item }: Finding,
  { digest: gone, firstScanDay, goneOnDay }: GoneImage,
  epoch: number,
  random: Random,
): LivedRisk {
  const { share, days } = FIXED[priority];
  const fixedOnDay = firstScanDay - random.int(days[0], days[1]);
  const fixed = random.chance(share) && fixedOnDay > goneOnDay;
  const closed = dailyScanAt(epoch, fixed ? fixedOnDay : goneOnDay);
  const firstSeenMs = dailyScanAt(epoch, firstScanDay);
  const turns: Turn[] = [
    { at: firstSeenMs, open: true, cause: 'new-image' },
    { at: closed, open: false, cause: fixed ? 'fixed' : 'removed-image' },
  ];
  return {
    ...{ category, priority, riskId, item, site: image.site },
    ...{ image: gone, tags: image.tags, place: image, listed: false },
    ...{ firstSeenMs, turns },
  };
}
