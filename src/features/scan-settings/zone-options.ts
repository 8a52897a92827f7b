import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { viewerZone, zoneLabel } from '#lib/zone-label.ts';

/** The zones that most people mean, then all that the browser knows, by name. */
export function zoneOptions(chosen: string, at: string): { value: string; label: string }[] {
  const first = [
    { value: viewerZone(), label: `${zoneLabel(viewerZone(), at)}, yours` },
    { value: ACCOUNT_TIME_ZONE, label: `${zoneLabel(ACCOUNT_TIME_ZONE, at)}, the account’s` },
    { value: 'UTC', label: 'UTC' },
  ];
  const others = [chosen, ...Intl.supportedValuesOf('timeZone')].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
  const seen = new Set<string>();
  return [...first, ...others].filter(({ value }) => {
    const fresh = !seen.has(value);
    seen.add(value);
    return fresh;
  });
}
