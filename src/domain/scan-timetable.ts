/** One scan is cut after four hours, even if images are left (product-facts 5.3). */
export const SCAN_LIMIT_MS = 4 * 3_600_000;

/** Scans of an account that may run at once; one more is refused (product-facts 5.3). */
export const MAX_SCANS = 10;

/** Images that one scan reads at once. Ours, measured on nothing: the vendor does not say. */
const AT_ONCE = 6;

/** Every image takes this long, and a second more for each 10 MB. Ours: results come in about a minute (5.2). */
const LEAST_MS = 20_000;
const BYTES_PER_MS = 10_000;

const HOUR_MS = 3_600_000;

/** What decides how long the scan of an image takes. `imagesPerHour`: of its registry, null: no limit. */
export type Timed = { instanceId: string; imagesPerHour: number | null; sizeBytes: number };

/** Milliseconds from the start of the scan until the image is read first, and until it is done. */
export type Slot = { startMs: number; endMs: number };

/**
 * When each image of a scan is read: in their order, a few at once, but no more of a registry than its
 * speed limit lets through in an hour. Same length and order as `images`. Whoever ends after
 * `SCAN_LIMIT_MS` is not finished by that scan.
 */
export function timetable(images: readonly Timed[]): Slot[] {
  const pulled = new Map<string, number>();
  const slots = images.map((image) => ({ image, release: release(image, pulled) }));
  const byRelease = slots.toSorted((one, other) => one.release - other.release);
  const workers = Array.from({ length: AT_ONCE }, () => 0);
  const times = new Map<(typeof slots)[number], Slot>();
  for (const slot of byRelease) {
    const worker = workers.indexOf(Math.min(...workers));
    const startMs = Math.max(workers[worker]!, slot.release);
    const endMs = startMs + LEAST_MS + Math.round(slot.image.sizeBytes / BYTES_PER_MS);
    workers[worker] = endMs;
    times.set(slot, { startMs, endMs });
  }
  return slots.map((slot) => times.get(slot)!);
}

/** When the speed limit lets the image through at the earliest; counts it as pulled. */
function release({ instanceId, imagesPerHour }: Timed, pulled: Map<string, number>): number {
  if (imagesPerHour === null) return 0;
  const before = pulled.get(instanceId) ?? 0;
  pulled.set(instanceId, before + 1);
  return Math.round((before * HOUR_MS) / imagesPerHour);
}
