import type { Endpoint } from '#contract/endpoint.ts';
import type { RawInput } from './read-input.ts';

/** What stands in the journal where a secret was. A request with it has been accepted before. */
export const MASK = 'kept by the server';

/** The input without the secrets that the endpoint names; a fresh object where there are any. */
export function maskSecrets({ secrets }: Endpoint, input: RawInput): RawInput {
  return secrets && 'body' in input ? { ...input, body: masked(input.body, secrets) } : input;
}

function masked(value: unknown, secrets: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      secrets.includes(name) && part !== undefined ? MASK : masked(part, secrets),
    ]),
  );
}
