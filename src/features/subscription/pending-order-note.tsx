import type { Order } from '#contract/order.ts';
import { ORDER_KIND_LABELS } from '#domain/order.ts';
import { orderUrl } from '#urls/subscription.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Note } from '#ui/note.tsx';

/** Why nothing can be changed: an order waits for its payment (product-facts 1.3). */
export function PendingOrderNote({ order }: { order: Order }) {
  const kind = order.kind === 'renew' ? 'A pending renewal order' : 'A pending order';
  return (
    <Note
      tone="caution"
      title={`${kind} blocks changes`}
      actions={<ButtonLink to={orderUrl(order.id)}>Open order</ButtonLink>}
    >
      Order {order.number} ({ORDER_KIND_LABELS[order.kind].toLowerCase()},{' '}
      {plural(order.quantity, 'unit')} a month) is not paid yet. Pay or cancel it, then change the
      subscription. Nothing has changed so far.
    </Note>
  );
}
