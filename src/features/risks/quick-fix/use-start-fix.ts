import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { apiMutation, invalidate } from '#api/query.ts';
import { getAccount } from '#contract/account.ts';
import { isRefusal } from '#contract/api-error.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { listFindings } from '#contract/findings.ts';
import { listFixes, startFix, type FixRequest } from '#contract/fixes.ts';
import { getQuota } from '#contract/quota.ts';
import { getScanActivity } from '#contract/scan-activity.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { fixUrl } from '#urls/fix-address.ts';
import { OUTDATED_BY_HANDLING } from '../triage/panel-queries.ts';

const OUTDATED_BY_FIX: readonly Endpoint[] = [
  ...OUTDATED_BY_HANDLING,
  listFindings,
  listFixes,
  getScanActivity,
  getQuota,
];

/** Starts a fix, and tells where to follow it. */
export function useStartFix() {
  const client = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  const { mutateAsync, isPending, error, variables } = useMutation({
    ...apiMutation(client, startFix, OUTDATED_BY_FIX),
    // What is on screen was true a while ago: the refusal, or what a lost reply has done, is news.
    onError: () => invalidate(client, [...OUTDATED_BY_FIX, getAccount]),
  });

  /** What became of it; unless it has started, `error` tells why. Unknown: it may have started. */
  async function start(id: string, body: FixRequest): Promise<'started' | 'refused' | 'unknown'> {
    try {
      const { site, images } = await mutateAsync({ path: { id }, body });
      toast({
        title: `Fixing ${plural(images.length, 'image')}`,
        detail: 'The old tags stay. A re-scan proves what is closed.',
        action: { label: 'Follow it', run: () => void navigate(fixUrl({ id, site })) },
      });
      return 'started';
    } catch (cause) {
      return isRefusal(cause) ? 'refused' : 'unknown';
    }
  }

  return { start, isPending, error, tried: variables?.body.images ?? [] };
}
