import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { getAccount } from '#contract/account.ts';
import { isForbidden } from '#contract/api-error.ts';
import { getSession } from '#contract/session.ts';

/** Answers older than this are asked again when a view opens or the window gets the focus. */
const STALE_MS = 30_000;

/** What a person may do, and what the account holds. */
const RIGHTS: readonly string[] = [getSession.id, getAccount.id];

/**
 * No automatic retries: a person sees a failure at once, with the reason and a retry in the place
 * where it happened, and a server in trouble is not asked three times. A refusal may be news of
 * another role or of an account that has ended, so both are asked again.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        // A refusal of these themselves would ask for ever.
        if (!RIGHTS.includes(String(queryKey[0]))) learnFrom(error);
      },
    }),
    mutationCache: new MutationCache({ onError: learnFrom }),
    defaultOptions: {
      queries: { staleTime: STALE_MS, retry: false },
      mutations: { retry: false },
    },
  });

  function learnFrom(error: unknown): void {
    if (!isForbidden(error)) return;
    for (const id of RIGHTS) {
      void client.invalidateQueries({ queryKey: [id] }, { cancelRefetch: false });
    }
  }

  return client;
}
