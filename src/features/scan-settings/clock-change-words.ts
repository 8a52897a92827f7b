import { zoneName } from '#lib/format-account-time.ts';
import { zoneCity } from '#lib/zone-label.ts';

/**
 * That a clock changes between the first and the last of some instants (ISO 8601), for the first of
 * the zones that it happens in; null when none changes.
 */
export function clockChangeWords(
  instants: readonly string[],
  zones: readonly string[],
): string | null {
  for (const zone of zones) {
    const names = [...new Set(instants.map((at) => zoneName(at, zone)))];
    if (names.length > 1) {
      return `The clock of ${zoneCity(zone)} changes between these runs, from ${names[0]} to ${names[1]}.`;
    }
  }
  return null;
}
