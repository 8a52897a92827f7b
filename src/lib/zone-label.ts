import { zoneName } from './format-account-time.ts';

/** `Asia/Ho_Chi_Minh` as `Ho Chi Minh`. */
export function zoneCity(timeZone: string): string {
  return timeZone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** `Singapore (GMT+8)`: what a zone is called at an instant (ISO 8601). */
export function zoneLabel(timeZone: string, at: string): string {
  return timeZone === 'UTC' ? 'UTC' : `${zoneCity(timeZone)} (${zoneName(at, timeZone)})`;
}

/** The zone of the viewer, as the browser knows it. */
export function viewerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
