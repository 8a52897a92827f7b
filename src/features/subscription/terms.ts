import type { Subscription } from '#contract/subscription.ts';
import { daysLeft, type Term } from '#domain/subscription.ts';
import { plural } from '#lib/plural.ts';

/** The paid terms as the rules take them. */
export function toTerms({ terms }: Subscription): Term[] {
  return terms.map(({ startsAt, endsAt, ...term }) => ({
    ...term,
    startsAt: Date.parse(startsAt),
    endsAt: Date.parse(endsAt),
  }));
}

/** What is left of all terms at an instant (epoch ms): `212 days`. */
export function timeLeftWords(terms: readonly Term[], at: number): string {
  return plural(daysLeft(terms.at(-1)?.endsAt ?? at, at), 'day');
}
