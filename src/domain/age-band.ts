/** How long a risk has been open, in the bands that people triage by. Ordered from new to old. */
export const AGE_BANDS = ['under-7', '7-to-29', '30-to-89', '90-and-over'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** First full day of each band; the bands meet at the targets of decision D16 (7, 30, 90 days). */
export const AGE_BAND_FACTS = {
  'under-7': { label: 'Under 7 d', fromDays: 0 },
  '7-to-29': { label: '7 to 29 d', fromDays: 7 },
  '30-to-89': { label: '30 to 89 d', fromDays: 30 },
  '90-and-over': { label: '90 d and over', fromDays: 90 },
} as const satisfies Record<AgeBand, { label: string; fromDays: number }>;

const DAY_MS = 86_400_000;

/** Full days between an instant (ISO 8601) and `now` (epoch ms); 0 for an instant in the future. */
export function ageInDays(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / DAY_MS));
}

/** The band of an age in full days. */
export function ageBand(days: number): AgeBand {
  return AGE_BANDS.findLast((band) => AGE_BAND_FACTS[band].fromDays <= days) ?? 'under-7';
}
