import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints, type EndpointId } from '#contract/endpoints.ts';
import type { Handler } from './handle.ts';
import { handlers } from './handlers/handlers.ts';
import type { JournalEntry } from './journal.ts';
import { withSecrets } from './mask-secrets.ts';
import { RIGHT_PASSWORD } from './registry-rules.ts';
import { advanceScans } from './store/advance-scans.ts';
import type { Store } from './store/store.ts';

/** The handler of an endpoint, for code that walks all endpoints. */
export function handlerOf(id: EndpointId): Handler<Endpoint> {
  return handlers[id] as Handler<Endpoint>;
}

/**
 * Writes a journal into a fresh world with the handlers that wrote it first, each at its own time.
 * Throws when an entry no longer fits, for example after the seed has changed.
 */
export function replay(store: Store, entries: readonly JournalEntry[]): void {
  for (const { at, endpointId, role, person, personId, ...input } of entries) {
    const endpoint = Object.hasOwn(endpoints, endpointId) && endpoints[endpointId as EndpointId];
    if (!endpoint) throw new Error(`the journal names ${endpointId}, which is no endpoint`);
    const { path, body }: Endpoint = endpoint;
    path?.parse(input.path);
    body?.parse(input.body);
    // What was accepted came with the right password: the journal has only a mask in its place.
    const sent = withSecrets(endpoint, input, RIGHT_PASSWORD);
    advanceScans(store, at);
    handlerOf(endpoint.id)({ ...sent, store, now: at, role, person, personId });
  }
}
