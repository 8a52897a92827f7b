import { setupWorker } from 'msw/browser';
import { keepChoice, takeChoice } from './browser-choice.ts';
import { createMockApi } from './create-mock-api.ts';
import { browserStorage } from './journal.ts';
import { mountPanel } from './panel.ts';
import { trustWorker } from './worker-policy.ts';

/**
 * Answers the requests of this tab from sample data. Wait for it before the first request. What a
 * person changes survives a reload; `mock-…` parameters of the address choose the world.
 */
export async function startMockApi(): Promise<void> {
  const choice = takeChoice();
  const journal = browserStorage(`mock-api journal ${choice.scenario}`);
  // A reload stays signed in as the same person, or signed out, as with the cookie of a server.
  const onSignIn = (person: string | null) => keepChoice({ ...choice, person });
  const api = createMockApi({ ...choice, journal, now: Date.now, latency: true, onSignIn });
  const url = `${import.meta.env.BASE_URL}mockServiceWorker.js`;
  trustWorker(url);
  await setupWorker(...api.handlers).start({
    quiet: true,
    serviceWorker: { url },
    onUnhandledFrame: ({ frame, defaults }) => {
      const { request } = frame.data as { request?: Request };
      if (request && new URL(request.url).pathname.startsWith('/api/')) defaults.warn();
    },
  });
  mountPanel(choice, api);
}
