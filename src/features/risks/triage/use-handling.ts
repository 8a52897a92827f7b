import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiMutation, invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { isRefusal } from '#contract/api-error.ts';
import { handleRisk, type HandlingAct, type HandlingRequest } from '#contract/handling.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { HANDLING_WORDS } from './handling-words.ts';
import { OUTDATED_BY_HANDLING, type RiskAddress } from './panel-queries.ts';

/** What people do to the risks of one id at a site, and what they are told after. */
export function useHandling({ category, id, site }: RiskAddress) {
  const client = useQueryClient();
  const toast = useToast();
  const { mutateAsync, isPending, error, reset } = useMutation({
    ...apiMutation(client, handleRisk, OUTDATED_BY_HANDLING),
    onError: (cause) => {
      if (!isRefusal(cause)) void invalidate(client, OUTDATED_BY_HANDLING);
    },
  });
  const send = (body: HandlingRequest) => mutateAsync({ path: { category, id }, body });

  async function reopen() {
    try {
      const { changed } = await send({ action: 'reopen', site });
      toast({ title: `${plural(changed, 'risk is', 'risks are')} open again` });
    } catch (cause) {
      toast({
        tone: 'failed',
        title: `Re-open failed for ${id}`,
        detail: handlingFailure(cause),
      });
    }
  }

  async function verify() {
    try {
      const { changed } = await send({ action: 'verify', site });
      toast({ title: `Verifying ${plural(changed, 'risk')}, about a minute` });
    } catch (cause) {
      toast({ tone: 'failed', title: `Verify failed for ${id}`, detail: handlingFailure(cause) });
    }
  }

  /** Whether the save worked. If not, `error` tells why, beside what was typed. */
  async function save(act: HandlingAct): Promise<boolean> {
    const answer = await send({ site, ...act }).catch(() => null);
    if (!answer) return false;
    const { changed, skipped } = answer;
    toast({
      title: HANDLING_WORDS[act.action].done(`${plural(changed, 'risk')} of ${id}`),
      ...(skipped > 0 && { detail: `${plural(skipped, 'risk')} skipped` }),
      // Re-open opens every handled risk, so it is a way back only when this save changed all.
      ...(act.action === 'ignore' &&
        skipped === 0 && { action: { label: 'Re-open', run: () => void reopen() } }),
    });
    return true;
  }

  return { save, reopen, verify, isPending, error, reset };
}

/** What happened to a handling that did not end well, and what is still true. */
export function handlingFailure(error: unknown): string {
  const { cause } = failureText(error);
  return isRefusal(error)
    ? `${cause} Nothing was changed.`
    : `${cause} Whether anything was changed is not known; the counts here are asked again.`;
}
