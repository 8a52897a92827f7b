import { SCAN_LIMIT_MS, timetable, type Slot, type Timed } from './scan-timetable.ts';
import { SKIP_REASONS, type SkipReason } from './scan-failure.ts';

/** What a plan has to know of an image. `skip`: why no scan may read it now; null when one may. */
export type PlannedImage = Timed & { digest: string; paid: boolean; skip: SkipReason | null };

/** What a scan will do, before it is started. Whole numbers; units and images are not negative. */
export type ScanPlan<I extends PlannedImage = PlannedImage> = {
  inScope: number;
  toScan: I[];
  slots: Slot[];
  skipped: Record<SkipReason, I[]>;
  /** One for each digest that is not paid for this month, however often it is in scope (decision C1). */
  units: number;
  /** Images to scan whose digest is paid for already. */
  free: number;
  /** Until the last image is done, or the limit cuts the scan. */
  durationMs: number;
  /** Images that the four-hour limit will cut off. */
  beyondLimit: number;
};

/** Plans a scan of everything in `images` that may be read. */
export function planScan<I extends PlannedImage>(images: readonly I[]): ScanPlan<I> {
  const toScan = images.filter(({ skip }) => skip === null);
  const slots = timetable(toScan);
  const unpaid = toScan.filter(({ paid }) => !paid);
  return {
    inScope: images.length,
    toScan,
    slots,
    skipped: skippedBy(images),
    units: new Set(unpaid.map(({ digest }) => digest)).size,
    free: toScan.length - unpaid.length,
    durationMs: Math.min(SCAN_LIMIT_MS, Math.max(0, ...slots.map(({ endMs }) => endMs))),
    beyondLimit: slots.filter(({ endMs }) => endMs > SCAN_LIMIT_MS).length,
  };
}

function skippedBy<I extends PlannedImage>(images: readonly I[]): Record<SkipReason, I[]> {
  const skipped = SKIP_REASONS.map((reason) => [reason, [] as I[]] as const);
  const byReason = Object.fromEntries(skipped) as Record<SkipReason, I[]>;
  for (const image of images) if (image.skip) byReason[image.skip].push(image);
  return byReason;
}
