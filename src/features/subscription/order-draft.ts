import * as z from 'zod/mini';
import { OrderRequest } from '#contract/orders.ts';
import { storedDraft } from '#ui/use-draft.ts';

/**
 * A form with the order that it may have sent. The id is chosen before the first try and kept until
 * there is an answer, so that no try buys twice.
 */
export type OrderDraft<Form> = {
  id: string;
  /** What was sent and has no answer yet; null when nothing is under way. */
  sent: OrderRequest | null;
  form: Form;
};

/** A draft without an order. */
export function newDraft<Form>(form: Form): OrderDraft<Form> {
  return { id: crypto.randomUUID(), sent: null, form };
}

/** Reads a stored draft whose form has this shape; null when it has not. */
export function readDraft<Form>(
  form: z.ZodMiniType<Form>,
  stored: unknown,
): OrderDraft<Form> | null {
  const schema = z.object({ id: z.uuid(), sent: z.nullable(OrderRequest), form });
  const parsed = schema.safeParse(stored);
  return parsed.success ? (parsed.data as OrderDraft<Form>) : null;
}

/** Whether this tab has sent an order of this name and got no answer. */
export function hasUnansweredOrder(name: string): boolean {
  const draft = readDraft(z.unknown(), storedDraft(name));
  return draft !== null && draft.sent !== null;
}
