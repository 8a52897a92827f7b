import { getScanActivity, type ScanActivity } from '#contract/scan-activity.ts';
import { apiQuery } from './query.ts';
import { scanEventsArrive } from './scan-events.ts';

/** How often the server is asked while scans run: seldom while its events arrive, as one may get lost. */
const POLL_MS = { alone: 5_000, beside: 20_000 } as const;

/** How often it is asked for a scan that somebody else has started. */
const IDLE_POLL_MS = 60_000;

/**
 * The scans that run, from answers and events alike: one that is older than what is known is dropped,
 * so that it does not matter in which order they come.
 */
export const scanActivityQuery = {
  ...apiQuery(getScanActivity, {}),
  structuralSharing: (known: unknown, incoming: unknown) =>
    newest(known as ScanActivity | undefined, incoming as ScanActivity),
  refetchInterval: ({ state }: { state: { data: ScanActivity | undefined } }) => {
    if (scanEventsArrive()) return POLL_MS.beside;
    const { running = [], runningFixes = [] } = state.data ?? {};
    return running.length + runningFixes.length > 0 ? POLL_MS.alone : IDLE_POLL_MS;
  },
};

/** Of two reports the newer one: the one with the higher revision, and the later one of two equals. */
export function newest(known: ScanActivity | undefined, incoming: ScanActivity): ScanActivity {
  return known && known.revision > incoming.revision ? known : incoming;
}

/** Ids of the scans and fixes that ran in one report and do not in a newer one: they have ended. */
export function endedSince(before: ScanActivity | undefined, after: ScanActivity): string[] {
  const running = new Set(idsOf(after));
  return before ? idsOf(before).filter((id) => !running.has(id)) : [];
}

function idsOf({ running, runningFixes }: ScanActivity): string[] {
  return [...running.map(({ id }) => id), ...runningFixes];
}
