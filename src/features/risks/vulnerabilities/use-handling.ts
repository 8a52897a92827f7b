import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiMutation, invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { isRefusal } from '#contract/api-error.ts';
import { handleVulnerability, type HandlingRequest } from '#contract/handling.ts';
import type { Site } from '#domain/region.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { OUTDATED_BY_HANDLING } from './vulnerability-queries.ts';

type IgnoreRequest = Pick<Extract<HandlingRequest, { action: 'ignore' }>, 'reason' | 'expiresAt'>;

/** Ignore, un-ignore and verify for one vulnerability at a site, with what people are told after. */
export function useHandling(id: string, site: Site) {
  const client = useQueryClient();
  const toast = useToast();
  const { mutateAsync, isPending, error, reset } = useMutation({
    ...apiMutation(client, handleVulnerability, OUTDATED_BY_HANDLING),
    onError: (cause) => {
      if (!isRefusal(cause)) void invalidate(client, OUTDATED_BY_HANDLING);
    },
  });
  const send = (body: HandlingRequest) => mutateAsync({ path: { id }, body });

  async function unignore() {
    try {
      const { changed } = await send({ action: 'unignore', site });
      toast({ title: `${plural(changed, 'risk is', 'risks are')} open again` });
    } catch (cause) {
      toast({
        tone: 'failed',
        title: `Un-ignore failed for ${id}`,
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
  async function ignore(request: IgnoreRequest): Promise<boolean> {
    const answer = await send({ action: 'ignore', site, ...request }).catch(() => null);
    if (!answer) return false;
    const { changed, skipped } = answer;
    toast({
      title: `${plural(changed, 'risk')} of ${id} ignored`,
      ...(skipped > 0 && { detail: `${plural(skipped, 'risk')} skipped` }),
      // Un-ignore opens every ignored risk, so it is a way back only when this save ignored all.
      ...(skipped === 0 && { action: { label: 'Un-ignore', run: () => void unignore() } }),
    });
    return true;
  }

  return { ignore, unignore, verify, isPending, error, reset };
}

export type Handling = ReturnType<typeof useHandling>;

/** What happened to a handling that did not end well, and what is still true. */
export function handlingFailure(error: unknown): string {
  const { cause } = failureText(error);
  return isRefusal(error)
    ? `${cause} Nothing was changed.`
    : `${cause} Whether anything was changed is not known; the counts here are asked again.`;
}
