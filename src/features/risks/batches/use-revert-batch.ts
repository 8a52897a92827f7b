import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiMutation, invalidate } from '#api/query.ts';
import { isRefusal } from '#contract/api-error.ts';
import { revertBatch, type Batch } from '#contract/batches.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { OUTDATED_BY_HANDLING } from '../triage/panel-queries.ts';
import { handlingFailure } from '../triage/use-handling.ts';
import { keptWords } from './batch-words.ts';

/** Puts back what a batch has changed, and says what came of it. Gives whether it worked. */
export function useRevertBatch() {
  const client = useQueryClient();
  const toast = useToast();
  const { mutateAsync, isPending } = useMutation({
    ...apiMutation(client, revertBatch, OUTDATED_BY_HANDLING),
    onError: (cause: Error) => {
      if (!isRefusal(cause)) void invalidate(client, OUTDATED_BY_HANDLING);
    },
  });
  async function revert({ id }: Batch): Promise<boolean> {
    try {
      const { reverted } = await mutateAsync({ path: { id } });
      toast({
        title: `${plural(reverted?.risks ?? 0, 'risk is', 'risks are')} as before`,
        ...(reverted?.kept.length && { detail: keptWords(reverted.kept) }),
      });
      return true;
    } catch (cause) {
      toast({ tone: 'failed', title: 'Nothing was put back', detail: handlingFailure(cause) });
      return false;
    }
  }
  return { revert, isPending };
}
