import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { apiKey, invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { isRefusal } from '#contract/api-error.ts';
import type { Output } from '#contract/endpoint.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { listRegions, setRegionScope, type RegionScope } from '#contract/regions.ts';
import { useToast, type ToastMessage } from '#ui/toast.tsx';
import { regionName, scopeWords } from './region-scope-words.ts';

/** What a person wants of a region. */
export type ScopeChange = Pick<RegionScope, 'regionId' | 'inScope'>;

type RegionList = Output<typeof listRegions>;

const KEY = apiKey(listRegions, {});
const OUTDATED = [listRegions, getQuotaUse];

/**
 * Saves changes of the scope. Those on their way are told apart from what the server has said, so that
 * a failure has nothing to take back.
 */
export function useScopeChange() {
  const client = useQueryClient();
  const toast = useToast();
  const { mutate } = useMutation({
    mutationKey: [setRegionScope.id],
    mutationFn: ({ regionId, inScope }: ScopeChange) =>
      call(setRegionScope, { path: { regionId }, body: { inScope } }),
    onSuccess: async (scope) => {
      // An older answer that is still on its way would bring the old position back.
      await client.cancelQueries({ queryKey: KEY });
      client.setQueryData<RegionList>(KEY, (list) => list && withRow(list, scope));
      const { done, doneDetail } = scopeWords(scope, scope.inScope);
      const undo = () => mutate({ regionId: scope.regionId, inScope: !scope.inScope });
      toast({ title: done, detail: doneDetail, action: { label: 'Undo', run: undo } });
      await invalidate(client, OUTDATED);
    },
    onError: async (error, change) => {
      if (isRefusal(error)) return toast(refusalToast(error, change));
      // The request may have been carried out all the same: only the server knows.
      await invalidate(client, OUTDATED);
      const known = client.getQueryState<RegionList>(KEY);
      const rows = known?.status === 'success' ? known.data?.rows : undefined;
      const row = rows?.find(({ regionId }) => regionId === change.regionId);
      toast(uncertainToast(error, change, row?.inScope));
    },
  });
  const pending = useMutationState({
    filters: { mutationKey: [setRegionScope.id], status: 'pending' },
    select: ({ state }) => state.variables as ScopeChange,
  });
  return { save: mutate, pending };
}

function withRow(list: RegionList, scope: RegionScope): RegionList {
  const rows = list.rows.map((row) => (row.regionId === scope.regionId ? scope : row));
  return { ...list, rows };
}

function refusalToast(error: unknown, { regionId, inScope }: ScopeChange): ToastMessage {
  const { cause } = failureText(error);
  return {
    tone: 'failed',
    title: stateText(regionId, !inScope),
    detail: `${cause} Nothing was changed.`,
  };
}

/** What is true now, as the server says after the failure; undefined when it does not answer that either. */
function uncertainToast(
  error: unknown,
  { regionId, inScope }: ScopeChange,
  now: boolean | undefined,
): ToastMessage {
  const { cause } = failureText(error);
  if (now === undefined) {
    const title = `Whether ${regionName(regionId)} is scanned is not known`;
    return { tone: 'failed', title, detail: `${cause} Retry to see what was saved.` };
  }
  const detail =
    now === inScope
      ? `${cause} The change was saved all the same.`
      : `${cause} Nothing was changed.`;
  return { tone: now === inScope ? 'done' : 'failed', title: stateText(regionId, now), detail };
}

function stateText(regionId: ScopeChange['regionId'], inScope: boolean): string {
  return `${regionName(regionId)} is ${inScope ? 'in' : 'not in'} the scope of scans`;
}
