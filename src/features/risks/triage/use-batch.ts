import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiMutation, invalidate } from '#api/query.ts';
import { isRefusal } from '#contract/api-error.ts';
import { applyBatch, type Batch, type RiskSelection } from '#contract/batches.ts';
import type { HandlingAct } from '#contract/handling.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { skippedWords } from '../batches/batch-words.ts';
import { useRevertBatch } from '../batches/use-revert-batch.ts';
import { HANDLING_WORDS } from './handling-words.ts';
import { OUTDATED_BY_HANDLING } from './panel-queries.ts';

/** What people do to many risks at once, and the way back from the last of it. */
export function useBatch() {
  const client = useQueryClient();
  const toast = useToast();
  const apply = useMutation({
    ...apiMutation(client, applyBatch, OUTDATED_BY_HANDLING),
    onError: (cause: Error) => {
      if (!isRefusal(cause)) void invalidate(client, OUTDATED_BY_HANDLING);
    },
  });
  const { revert } = useRevertBatch();
  const [last, setLast] = useState<Batch | null>(null);

  async function putBack(batch: Batch): Promise<boolean> {
    setLast(null);
    const done = await revert(batch);
    if (!done) setLast(batch);
    return done;
  }

  /** What it came to; null when it did not work, and then `error` tells why. */
  async function make(id: string, selection: RiskSelection, act: HandlingAct) {
    const input = { path: { id }, body: { selection, act } };
    const batch = await apply.mutateAsync(input).catch(() => null);
    if (batch) setLast(batch);
    return batch;
  }

  /** The same with a message that leads back. Gives whether it worked. */
  async function run(id: string, selection: RiskSelection, act: HandlingAct): Promise<boolean> {
    const batch = await make(id, selection, act);
    if (!batch) return false;
    toast({
      title: HANDLING_WORDS[batch.action].done(plural(batch.changed, 'risk')),
      ...(batch.skipped.length > 0 && { detail: skippedWords(batch.skipped) }),
      action: { label: 'Undo', run: () => void putBack(batch) },
    });
    return true;
  }

  return {
    make,
    run,
    /** The last one that was not put back. */
    last,
    takeBack: async () => last !== null && putBack(last),
    isPending: apply.isPending,
    error: apply.error,
    reset: apply.reset,
  };
}
