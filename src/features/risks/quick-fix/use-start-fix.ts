import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { apiMutation, invalidate } from '#api/query.ts';
import { isRefusal } from '#contract/api-error.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { listFixes, startFix, type FixRequest } from '#contract/fixes.ts';
import { getQuota } from '#contract/quota.ts';
import { getScanActivity } from '#contract/scan-activity.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { fixUrl } from '#urls/fix-address.ts';
import { OUTDATED_BY_HANDLING } from '../triage/panel-queries.ts';

const OUTDATED_BY_FIX: readonly Endpoint[] = [
  ...OUTDATED_BY_HANDLING,
  listFixes,
  getScanActivity,
  getQuota,
];

/** Starts a fix, and tells where to follow it. */
export function useStartFix() {
  const client = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  const { mutateAsync, isPending, error } = useMutation({
    ...apiMutation(client, startFix, OUTDATED_BY_FIX),
    onError: (cause: Error) => {
      if (!isRefusal(cause)) void invalidate(client, OUTDATED_BY_FIX);
    },
  });

  /** Whether it has started; if not, `error` tells why. */
  async function start(id: string, body: FixRequest): Promise<boolean> {
    const fix = await mutateAsync({ path: { id }, body }).catch(() => null);
    if (!fix) return false;
    toast({
      title: `Fixing ${plural(fix.images.length, 'image')}`,
      detail: 'The old tags stay. A re-scan proves what is closed.',
      action: { label: 'Follow it', run: () => void navigate(fixUrl(id)) },
    });
    return true;
  }

  return { start, isPending, error };
}
