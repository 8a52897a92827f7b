import { setupServer } from 'msw/node';
import { createMockApi, type MockApi, type MockApiOptions } from './create-mock-api.ts';

/** A mock API behind `fetch` of this process. */
export type MockServer = MockApi & { close(): void };

/**
 * Answers the requests of a test; a request that no endpoint of the contract answers is an error.
 * One server at a time: `close` it in `afterEach`; closing twice is harmless.
 *
 * @example const api = startMockServer({ scenario: 'no-scans-yet', now: () => NOW });
 */
export function startMockServer(options: Partial<MockApiOptions> = {}): MockServer {
  const api = createMockApi({ now: Date.now, ...options });
  const server = setupServer(...api.handlers);
  server.listen({ onUnhandledFrame: 'error' });
  let listening = true;
  const close = () => {
    if (listening) server.close();
    listening = false;
  };
  return Object.assign(api, { close });
}
