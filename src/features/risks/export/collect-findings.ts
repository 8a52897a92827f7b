import { call } from '#api/client.ts';
import type { RiskSelection } from '#contract/batches.ts';
import { FINDINGS_LIMIT, listFindings, type FindingRow } from '#contract/findings.ts';

/** The list changed so often while it was read that no file could say when it was true. */
export class ListMovedError extends Error {}

export type Collected = { rows: FindingRow[]; dataAt: string; asOf: string };

type Options = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

const TRIES = 3;

/**
 * All selected risks. A list that grew or shrank meanwhile is read again, so that no row is there twice
 * or missing.
 *
 * @throws ListMovedError, ApiError, or the reason of the signal
 */
export async function collectFindings(
  selection: RiskSelection,
  options: Options,
): Promise<Collected> {
  for (let left = TRIES; left > 0; left -= 1) {
    const collected = await readOnce(selection, options);
    if (collected) return collected;
  }
  throw new ListMovedError();
}

/** Null when the list changed while it was read. */
async function readOnce(
  selection: RiskSelection,
  { signal, onProgress }: Options,
): Promise<Collected | null> {
  const rows = new Map<string, FindingRow>();
  for (;;) {
    const body = { selection, offset: rows.size, limit: FINDINGS_LIMIT, byUrgency: false };
    const page = await call(listFindings, { body }, signal);
    signal.throwIfAborted();
    const before = rows.size;
    for (const row of page.rows) rows.set(row.key, row);
    onProgress(rows.size, page.total);
    if (rows.size !== before + page.rows.length) return null;
    if (rows.size >= page.total || page.rows.length === 0) {
      const { vulnerabilityDataAt: dataAt, asOf } = page;
      return rows.size === page.total ? { rows: [...rows.values()], dataAt, asOf } : null;
    }
  }
}
