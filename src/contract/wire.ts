import type * as z from 'zod/mini';

/**
 * How query values sit in a URL. The client encodes and every server decodes with this file, so that
 * a list with one element stays a list and a number stays a number.
 * Lists repeat their key (`priority=asap&priority=later`); an absent value is left out.
 */
export type QueryValues = Readonly<Record<string, unknown>>;

/** Writes values as a query string without the question mark; empty when there is nothing to say. */
export function encodeQuery(values: QueryValues): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    const items = Array.isArray(value) ? value : [value];
    for (const item of items) if (item !== undefined) params.append(key, String(item));
  }
  return params.toString();
}

/**
 * Reads the keys that `schema` knows, each in the shape the schema expects. Values that cannot be
 * read stay text, so that the schema's own check reports them. Unknown keys are dropped.
 */
export function decodeQuery(schema: z.ZodMiniObject, params: URLSearchParams): QueryValues {
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema._zod.def.shape)) {
    const decoded = decodeField(field, params.getAll(key));
    if (decoded !== undefined) values[key] = decoded;
  }
  return values;
}

function decodeField(field: z.core.$ZodType, texts: readonly string[]): unknown {
  const inner = unwrap(field)._zod.def;
  if (inner.type === 'array') {
    const item = (inner as z.core.$ZodArrayDef).element;
    return texts.length === 0 ? undefined : texts.map((text) => decodeText(item, text));
  }
  return texts[0] === undefined ? undefined : decodeText(field, texts[0]);
}

function decodeText(field: z.core.$ZodType, text: string): unknown {
  const { type } = unwrap(field)._zod.def;
  if (type === 'number') return text.trim() === '' ? text : Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function unwrap(field: z.core.$ZodType): z.core.$ZodType {
  const def = field._zod.def as { innerType?: z.core.$ZodType };
  return def.innerType ? unwrap(def.innerType) : field;
}
