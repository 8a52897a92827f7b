import { createParser } from 'nuqs/server';
import { DEFAULT_PERIOD, isPeriod } from '#domain/period.ts';

/** How far views of the past look back; what is no period falls back to the default. */
export const periodParser = createParser<string>({
  parse: (text) => (isPeriod(text) ? text : null),
  serialize: (period) => period,
}).withDefault(DEFAULT_PERIOD);
