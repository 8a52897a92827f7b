import * as z from 'zod/mini';
import { endpoints } from '#contract/endpoints.ts';
import type { Endpoint } from '#contract/endpoint.ts';

type Schema = {
  writeOnly?: boolean;
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};

/** Paths of all write-only fields of a body, such as `password` or `groups.*.token`, by endpoint. */
export const WRITE_ONLY: ReadonlyMap<string, readonly string[]> = new Map(
  (Object.values(endpoints) as Endpoint[])
    .map(({ id, body }) => [id, body ? writeOnlyPaths(body) : []] as const)
    .filter(([, paths]) => paths.length > 0),
);

/** Paths of the write-only fields of a schema; an item of a list is `*`. */
export function writeOnlyPaths(schema: z.ZodMiniType): string[] {
  const root = z.toJSONSchema(schema, { io: 'input' }) as Schema;
  return [...new Set(pathsIn(root, root, []))];
}

function pathsIn(schema: Schema, root: Schema, path: readonly string[]): string[] {
  if (schema.writeOnly) return [path.join('.')];
  const target = schema.$ref && root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  const named = Object.entries(schema.properties ?? {});
  return [
    ...(target ? pathsIn(target, root, path) : []),
    ...named.flatMap(([name, part]) => pathsIn(part, root, [...path, name])),
    ...(schema.items ? pathsIn(schema.items, root, [...path, '*']) : []),
    ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((list = []) =>
      list.flatMap((part) => pathsIn(part, root, path)),
    ),
  ];
}

/** The values at a path of a body; none where it has no such field. */
export function valuesAt(body: unknown, path: string): unknown[] {
  let values = [body];
  for (const name of path.split('.')) {
    values = values.flatMap((value) => {
      if (typeof value !== 'object' || value === null) return [];
      const parts =
        name === '*' ? Object.values(value) : [(value as Record<string, unknown>)[name]];
      return parts.filter((part) => part !== undefined);
    });
  }
  return values;
}
