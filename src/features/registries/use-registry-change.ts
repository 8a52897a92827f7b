import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { getAccount } from '#contract/account.ts';
import { isRefusal } from '#contract/api-error.ts';
import type { Endpoint, Input, Output } from '#contract/endpoint.ts';
import { listUncheckedImages } from '#contract/images.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { listRegions } from '#contract/regions.ts';
import { listRegistries } from '#contract/registries.ts';
import { listScanTargets, planScope } from '#contract/scan-plans.ts';
import { useToast, type ToastMessage } from '#ui/toast.tsx';

/** What counts or lists registries and their images. */
export const REGISTRY_OUTDATES: readonly Pick<Endpoint, 'id'>[] = [
  listRegistries,
  listRegions,
  getAccount,
  getQuotaUse,
  listUncheckedImages,
  listScanTargets,
  planScope,
  { id: 'listImages' },
  { id: 'listImageRepositories' },
  { id: 'getBlindSpots' },
  { id: 'getScanSettings' },
  { id: 'searchEstate' },
];

type Words<E extends Endpoint> = {
  done: (answer: Output<E>) => ToastMessage;
  /** What did not happen, as the title of a failure. */
  failed: string;
};

/** Changes one registry at once and says what came of it. */
export function useRegistryChange<E extends Endpoint>(endpoint: E, { done, failed }: Words<E>) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation<Output<E>, Error, Input<E>>({
    mutationKey: [endpoint.id],
    mutationFn: (input) => call(endpoint, input),
    // An answer may hold a token, which is kept nowhere.
    gcTime: 0,
    onSuccess: async (answer) => {
      toast(done(answer));
      await invalidate(client, REGISTRY_OUTDATES);
    },
    onError: async (error) => {
      const { cause } = failureText(error);
      const outcome = isRefusal(error)
        ? 'Nothing was changed.'
        : 'It may have been carried out; the list shows what is true now.';
      toast({ tone: 'failed', title: failed, detail: `${cause} ${outcome}` });
      await invalidate(client, REGISTRY_OUTDATES);
    },
  });
}
