import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Endpoint, Input, Output } from '#contract/endpoint.ts';
import { call } from './client.ts';

/** Key of one answer: endpoint id first, so that `invalidate` can name endpoints. */
export function apiKey<E extends Endpoint>(endpoint: E, input: Input<E>) {
  return [endpoint.id, input] as const;
}

/**
 * Options for `useQuery`, loaders and prefetching. Two views that ask for the same endpoint with the
 * same input share one cache entry.
 */
export function apiQuery<E extends Endpoint>(endpoint: E, input: Input<E>) {
  return queryOptions<Output<E>>({
    queryKey: apiKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, signal),
  });
}

/** Options for `useMutation`. Whatever the listed endpoints answered before is asked again. */
export function apiMutation<E extends Endpoint>(
  client: QueryClient,
  endpoint: E,
  outdates: readonly Endpoint[],
) {
  return mutationOptions<Output<E>, Error, Input<E>>({
    mutationKey: [endpoint.id],
    mutationFn: (input) => call(endpoint, input),
    onSuccess: () => invalidate(client, outdates),
  });
}

/** Asks again for everything that these endpoints have answered. */
export async function invalidate(
  client: QueryClient,
  outdated: readonly Pick<Endpoint, 'id'>[],
): Promise<void> {
  await Promise.all(outdated.map(({ id }) => client.invalidateQueries({ queryKey: [id] })));
}
