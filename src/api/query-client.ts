import { QueryClient } from '@tanstack/react-query';

/** Answers older than this are asked again when a view opens or the window gets the focus. */
const STALE_MS = 30_000;

/**
 * No automatic retries: a person sees a failure at once, with the reason and a retry in the place
 * where it happened, and a server in trouble is not asked three times.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: STALE_MS, retry: false },
      mutations: { retry: false },
    },
  });
}
