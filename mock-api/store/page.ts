/** Rows in an answer that did not ask for a number of them. */
const DEFAULT_LIMIT = 50;

/** Rows `offset` to `offset + limit`, counted from 0; fewer or none past the end. */
export function page<Row>(
  rows: readonly Row[],
  {
    offset = 0,
    limit = DEFAULT_LIMIT,
  }: { offset?: number | undefined; limit?: number | undefined },
): Row[] {
  return rows.slice(offset, offset + limit);
}
