import { getScanActivity, ScanActivity } from './scan-activity.ts';

/**
 * Server-sent events about scans, for whoever may ask `getScanActivity`. The server sends `activity`
 * with the same body whenever its `revision` has risen, and `alive` every few seconds, so that silence
 * tells of a lost connection. Events may come twice, late, in any order or not at all: the one with the
 * highest revision holds, and the console asks `getScanActivity` besides. A server may do without.
 */
export const SCAN_EVENTS = {
  url: '/api/scan-events',
  permission: getScanActivity.permission,
  /** Name of the event that carries a `ScanActivity`, and of the one that says no more than itself. */
  activity: 'activity',
  alive: 'alive',
  /** The longest pause between two events, in milliseconds. */
  pauseMs: 5000,
  body: ScanActivity,
} as const;
