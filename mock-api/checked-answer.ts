import type { Endpoint } from '#contract/endpoint.ts';

/**
 * The answer, once the schema has accepted all of it. A field that the schema does not know would
 * leak internals and then be missed by nobody, so it is an error here although clients ignore it.
 */
export function checkedAnswer(endpoint: Endpoint, answer: unknown): unknown {
  const parsed = endpoint.response.safeParse(answer);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    throw new Error(`${endpoint.id} answered against its contract: ${issues.join('; ')}`);
  }
  const dropped = droppedField(answer, parsed.data);
  if (dropped) throw new Error(`${endpoint.id} answered with ${dropped}, which is in no contract`);
  return answer;
}

/** Path of a field that is in the answer and not in what parsing kept of it; null when all is kept. */
function droppedField(answer: unknown, kept: unknown, path = 'answer'): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  for (const [key, value] of Object.entries(answer)) {
    const here = `${path}.${key}`;
    if (!Object.hasOwn(kept as object, key)) return here;
    const below = droppedField(value, (kept as Record<string, unknown>)[key], here);
    if (below) return below;
  }
  return null;
}
