import * as z from 'zod/mini';

/** The most rows one answer may hold: enough for three screens, small enough to parse in a frame. */
export const PAGE_LIMIT = 200;

/** Query fields of every list: rows `offset` to `offset + limit`, both counted from 0. */
export const pageQuery = {
  offset: z.optional(z.int().check(z.gte(0))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(PAGE_LIMIT))),
};
