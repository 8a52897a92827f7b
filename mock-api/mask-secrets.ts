import type { Endpoint } from '#contract/endpoint.ts';
import type { RawInput } from './read-input.ts';

/** What stands in the journal where a secret was. Sent by somebody it is a text like any other. */
export const MASK = 'kept by the server';

/** The input without the secrets that the endpoint names; a fresh object where there are any. */
export function maskSecrets(endpoint: Endpoint, input: RawInput): RawInput {
  return withSecrets(endpoint, input, MASK);
}

/** The input with one text in place of each secret that the endpoint names. */
export function withSecrets({ secrets }: Endpoint, input: RawInput, text: string): RawInput {
  return secrets && 'body' in input ? { ...input, body: put(input.body, secrets, text) } : input;
}

function put(value: unknown, secrets: readonly string[], text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => put(item, secrets, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      secrets.includes(name) && part !== undefined ? text : put(part, secrets, text),
    ]),
  );
}
