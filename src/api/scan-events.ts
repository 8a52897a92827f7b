import type { ScanActivity } from '#contract/scan-activity.ts';
import { SCAN_EVENTS } from '#contract/scan-events.ts';

/** After a refusal the browser does not try again by itself. */
const TRY_AGAIN_MS = 30_000;

let heardAt = Number.NEGATIVE_INFINITY;

/** Whether the server has sent something lately; if not, answers have to do. */
export function scanEventsArrive(): boolean {
  return Date.now() - heardAt < 2.5 * SCAN_EVENTS.pauseMs;
}

/**
 * Listens to the events of the server until the result is called. Where there are none, because the
 * browser or the server has none, nothing is ever heard, which `scanEventsArrive` tells.
 */
export function listenToScans(onActivity: (activity: ScanActivity) => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;

  function open(): void {
    source = new EventSource(SCAN_EVENTS.url);
    source.addEventListener(SCAN_EVENTS.alive, heard);
    source.addEventListener(SCAN_EVENTS.activity, ({ data }: MessageEvent<string>) => {
      heard();
      const activity = parse(data);
      if (activity) onActivity(activity);
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, TRY_AGAIN_MS);
    });
  }

  open();
  return () => {
    clearTimeout(again);
    source.close();
    heardAt = Number.NEGATIVE_INFINITY;
  };
}

function heard(): void {
  heardAt = Date.now();
}

/** What cannot be read is left out: the next answer tells the same. */
function parse(data: string): ScanActivity | null {
  try {
    return SCAN_EVENTS.body.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
