import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type * as z from 'zod/mini';
import { call } from '#api/client.ts';
import { invalidate } from '#api/query.ts';
import { ApiError, isNotFound, isRefusal } from '#contract/api-error.ts';
import type { Order } from '#contract/order.ts';
import { getOrder, placeOrder, type OrderRequest } from '#contract/orders.ts';
import { getSubscription } from '#contract/subscription.ts';
import { orderUrl } from '#urls/subscription.ts';
import { useDraft } from '#ui/use-draft.ts';
import { newDraft, readDraft } from './order-draft.ts';
import { ORDER_OUTDATES } from './order-outdates.ts';

type OrderOptions<Form> = {
  /** Name of the draft in this tab. */
  name: string;
  shape: z.ZodMiniType<Form>;
  initial: () => Form;
  /** Where to go on to from the receipt. */
  to?: string;
};

/**
 * A form that ends in one order. Whatever happens to the reply, the same order is never bought twice:
 * it is sent under one id, and an order without an answer is looked up before anything else can be
 * sent, also after a reload.
 */
export function useOrder<Form>({ name, shape, initial, to = '' }: OrderOptions<Form>) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { draft, keep } = useDraft(
    name,
    (stored) => readDraft(shape, stored),
    () => newDraft(initial()),
  );

  async function finish(order: Order) {
    // The receipt ends the draft: until it is there, the form must know that its order was sent.
    await navigate(orderUrl(order.id, to), { replace: true, state: { draft: name } });
    await invalidate(client, ORDER_OUTDATES);
  }

  const sending = useMutation({
    mutationFn: (body: OrderRequest) => call(placeOrder, { path: { id: draft.id }, body }),
    onMutate: (body) => keep({ ...draft, sent: body }),
    onSuccess: finish,
    onError: (error) => {
      if (isPlacedBefore(error)) {
        checking.mutate();
        return;
      }
      if (isRefusal(error)) keep({ ...draft, sent: null });
      void invalidate(client, [getSubscription]);
    },
  });

  const checking = useMutation({
    mutationFn: () => call(getOrder, { path: { id: draft.id } }),
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
    form: draft.form,
    setForm: (change: Partial<Form>) => keep({ ...draft, form: { ...draft.form, ...change } }),
    send(body: OrderRequest) {
      checking.reset();
      sending.mutate(body);
    },
    check: () => checking.mutate(),
    busy: sending.isPending || checking.isPending,
    /** Sent, and no answer came: it may have been placed. */
    unknown: draft.sent !== null && !sending.isPending && !checking.isPending,
    /** The server refused it, so nothing was bought. */
    refusal: sending.error && isRefusal(sending.error) ? sending.error : null,
    /** It was looked up, and the server has never got it. */
    neverArrived: checking.error !== null && isNotFound(checking.error),
    checkFailure: checking.error && !isNotFound(checking.error) ? checking.error : null,
  };
}

export type OrderFlow = Pick<
  ReturnType<typeof useOrder<unknown>>,
  'check' | 'busy' | 'unknown' | 'refusal' | 'neverArrived' | 'checkFailure'
>;

/** The id belongs to an order that was placed with other values before: that one is shown. */
function isPlacedBefore(error: Error): boolean {
  return (
    error instanceof ApiError &&
    error.failure.kind === 'problem' &&
    error.failure.problem.code === 'Conflict' &&
    error.failure.problem.field === 'path.id'
  );
}
