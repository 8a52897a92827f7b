import * as z from 'zod/mini';
import { JOB_STATES, SCAN_STATES } from '#domain/scan-state.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

/** How far a scan is. The five counts add up to `images`. */
export const ScanProgress = z
  .object({
    id: z.string(),
    /** Rises with every change, so that of two reports the one with the higher number is the newer. */
    revision: count,
    state: z.enum(SCAN_STATES),
    images: count,
    counts: z.record(z.enum(JOB_STATES), count),
    /** Rows that the ledger has for this scan. */
    unitsUsed: count,
    /** Units that the images which are not done yet would use. */
    unitsExpected: count,
    startedAt: instant,
    /** When it is done, by its plan, while it runs; null after its end. */
    expectedEndAt: z.nullable(instant),
    endedAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'ScanProgress' });

export type ScanProgress = z.infer<typeof ScanProgress>;
