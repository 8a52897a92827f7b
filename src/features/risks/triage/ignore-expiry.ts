import { endOfDay, parseDay } from '#lib/end-of-day.ts';

/** How long a person may ignore a risk, the longest first: the default asks for nothing more. */
export const EXPIRY_CHOICES = ['never', 'days-7', 'days-30', 'days-90', 'date'] as const;
export type ExpiryChoice = (typeof EXPIRY_CHOICES)[number];

export const EXPIRY_FACTS = {
  never: { label: 'No end', days: null },
  'days-7': { label: '7 d', days: 7 },
  'days-30': { label: '30 d', days: 30 },
  'days-90': { label: '90 d', days: 90 },
  date: { label: 'Until a date', days: null },
} as const satisfies Record<ExpiryChoice, { label: string; days: number | null }>;

export type Expiry = { expiresAt: string | null } | { problem: 'no-date' | 'past-date' };

/**
 * The instant at which an ignored risk opens again: the last second of the chosen day on the viewer's
 * clock, so that "until 30 Nov" holds all through that day.
 *
 * @param date `YYYY-MM-DD` as a date field gives it; read for the choice `date` only.
 */
export function expiryOf(choice: ExpiryChoice, date: string, now: Date): Expiry {
  if (choice === 'never') return { expiresAt: null };
  if (choice !== 'date')
    return { expiresAt: endOfDay(now, EXPIRY_FACTS[choice].days).toISOString() };
  const day = parseDay(date);
  if (!day) return { problem: 'no-date' };
  const end = endOfDay(day, 0);
  return end > now ? { expiresAt: end.toISOString() } : { problem: 'past-date' };
}
