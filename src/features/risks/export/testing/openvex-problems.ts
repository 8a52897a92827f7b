import * as z from 'zod/mini';

/**
 * What OpenVEX 0.2.0 asks of a document, written down after its published schema
 * (github.com/openvex/spec, openvex_json_schema.json), which no package carries.
 */
const iri = z.url();
const instant = z.iso.datetime();
const identified = { '@id': z.optional(iri) };

/** A list in which nothing stands twice. */
function distinct<Item extends z.ZodMiniType>(item: Item) {
  return z
    .array(item)
    .check(z.refine((all) => new Set(all.map((one) => JSON.stringify(one))).size === all.length));
}

const statement = z
  .strictObject({
    ...identified,
    vulnerability: z.strictObject({
      ...identified,
      name: z.string(),
      aliases: z.optional(z.array(z.string())),
    }),
    products: z.optional(
      distinct(
        z.strictObject({
          ...identified,
          subcomponents: z.optional(distinct(z.strictObject(identified))),
        }),
      ),
    ),
    status: z.enum(['not_affected', 'affected', 'fixed', 'under_investigation']),
    status_notes: z.optional(z.string()),
    justification: z.optional(
      z.enum([
        'component_not_present',
        'vulnerable_code_not_present',
        'vulnerable_code_not_in_execute_path',
        'vulnerable_code_cannot_be_controlled_by_adversary',
        'inline_mitigations_already_exist',
      ]),
    ),
    impact_statement: z.optional(z.string()),
    action_statement: z.optional(z.string()),
  })
  .check(
    z.refine(
      ({ status, justification, impact_statement: impact }) =>
        status !== 'not_affected' || (justification === undefined) !== (impact === undefined),
      'not_affected needs one reason',
    ),
    z.refine(
      ({ status, action_statement: action }) => status !== 'affected' || action !== undefined,
      'affected needs an action',
    ),
  );

const document = z.strictObject({
  '@context': iri,
  '@id': iri,
  author: z.string(),
  timestamp: instant,
  version: z.int().check(z.gte(1)),
  tooling: z.optional(z.string()),
  statements: distinct(statement).check(z.minLength(1)),
});

/** What is wrong with a document, in words; empty when nothing is. */
export function openvexProblems(value: unknown): string[] {
  const parsed = document.safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
