import { parseAsBoolean, parseAsInteger } from 'nuqs/server';

/** What is chosen in a plan: how many of its actions, and whether newer base images count as one. */
export const fixPlanParsers = {
  take: parseAsInteger.withDefault(3),
  bases: parseAsBoolean.withDefault(true),
};
