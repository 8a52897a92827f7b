import * as z from 'zod/mini';
import { isPeriod } from '#domain/period.ts';

/** A time to look back over, as `domain/period.ts` writes it. */
export const PeriodText = z
  .string()
  .check(z.refine(isPeriod))
  .register(z.globalRegistry, { id: 'Period' });
