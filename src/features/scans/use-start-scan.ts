import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import * as z from 'zod/mini';
import { call } from '#api/client.ts';
import { apiKey, invalidate } from '#api/query.ts';
import { ApiError, isNotFound, isRefusal } from '#contract/api-error.ts';
import { getScan, ScanTarget, startScan, type ScanDetail } from '#contract/scans.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { forgetDraft, useDraft } from '#ui/use-draft.ts';
import { scanUrl } from '#urls/scans.ts';
import { SCAN_OUTDATES } from './scan-outdates.ts';

const Request = z.object({ target: ScanTarget, units: z.int() });
type Request = z.infer<typeof Request>;

const Draft = z.object({
  id: z.uuid(),
  /** What was sent and has no answer yet; null when nothing is under way. */
  sent: z.nullable(Request),
});
type Draft = z.infer<typeof Draft>;

/**
 * Starts one scan. It is sent under one id, kept in this tab until there is an answer, so that a double
 * click, a lost reply or a reload start it once. `name`: of the draft.
 */
export function useStartScan(name: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { draft, keep } = useDraft<Draft>(name, readDraft, () => ({
    id: crypto.randomUUID(),
    sent: null,
  }));
  const underWay = useRef(false);

  async function finish(scan: ScanDetail) {
    forgetDraft(name);
    client.setQueryData(apiKey(getScan, { path: { id: scan.id } }), scan);
    toast({ title: 'The scan has started', detail: plural(scan.images, 'image') });
    await navigate(scanUrl(scan.id));
    await invalidate(client, SCAN_OUTDATES);
  }

  const sending = useMutation({
    mutationFn: (body: Request) => call(startScan, { path: { id: draft.id }, body }),
    onMutate: (body) => keep({ ...draft, sent: body }),
    onSuccess: finish,
    onError: (error) => {
      // Only the server knows whether a request without an answer was carried out.
      if (!isRefusal(error) || hasCode(error, 'Conflict')) return checking.mutate();
      keep({ ...draft, sent: null });
      void invalidate(client, SCAN_OUTDATES);
    },
    onSettled: () => {
      underWay.current = false;
    },
  });

  const checking = useMutation({
    mutationFn: () => call(getScan, { path: { id: draft.id } }),
    onSuccess: finish,
    onError: (error) => {
      if (isNotFound(error)) keep({ ...draft, sent: null });
    },
  });

  const unanswered = useRef(draft.sent !== null);
  const check = useRef(checking.mutate);
  useEffect(() => {
    if (unanswered.current) check.current();
    unanswered.current = false;
  }, []);

  return {
    start(request: Request) {
      if (underWay.current) return;
      underWay.current = true;
      checking.reset();
      sending.mutate(request);
    },
    check: () => checking.mutate(),
    busy: sending.isPending || checking.isPending,
    /** Sent, and no answer came: it may run. */
    unknown: draft.sent !== null && !sending.isPending && !checking.isPending,
    /** The server refused it, so nothing was started. */
    refusal: sending.error && isRefusal(sending.error) ? sending.error : null,
    /** Units that were agreed to when it was refused. */
    refusedUnits: sending.variables?.units ?? 0,
    /** It was looked up, and the server has never got it. */
    neverArrived: checking.error !== null && isNotFound(checking.error),
  };
}

export type ScanStart = ReturnType<typeof useStartScan>;

/** Whether the server refused for this reason. */
export function hasCode(error: unknown, code: string): boolean {
  return (
    error instanceof ApiError &&
    error.failure.kind === 'problem' &&
    error.failure.problem.code === code
  );
}

function readDraft(stored: unknown): Draft | null {
  const parsed = Draft.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
