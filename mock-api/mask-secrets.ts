import type { Endpoint } from '#contract/endpoint.ts';
import type { RawInput } from './read-input.ts';

/** What stands in the journal where a secret was. A request with it has been accepted before. */
export const MASK = 'kept by the server';

/** The input without the secrets that the endpoint names; a fresh object where there are any. */
export function maskSecrets({ secrets }: Endpoint, input: RawInput): RawInput {
  return secrets && 'body' in input ? { ...input, body: masked(input.body, secrets) } : input;
}

/** Whether a request holds the mask in place of a secret: only a replay may. */
export function holdsMask(endpoint: Endpoint, input: RawInput): boolean {
  return (endpoint.secrets ?? []).some((name) =>
    JSON.stringify(input.body ?? null).includes(`${JSON.stringify(name)}:${JSON.stringify(MASK)}`),
  );
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
