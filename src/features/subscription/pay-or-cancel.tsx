import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiMutation, invalidate } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import type { Order } from '#contract/order.ts';
import { cancelOrder, getOrder, payOrder } from '#contract/orders.ts';
import { formatMoney } from '#lib/format-money.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { ORDER_OUTDATES } from './order-outdates.ts';
import styles from './pay-or-cancel.module.css';
import { settlementFailure } from './settlement-failure.ts';

const OUTDATES = [...ORDER_OUTDATES, getOrder];

/** The two ways out of an order that waits. Both can be repeated without doing anything twice. */
export function PayOrCancel({ order }: { order: Order }) {
  const client = useQueryClient();
  const permit = usePermit('quota.buy');
  const [asking, setAsking] = useState(false);
  // What a lost reply has done, only the server knows: the order is asked for again.
  const onError = () => invalidate(client, OUTDATES);
  const paying = useMutation({ ...apiMutation(client, payOrder, OUTDATES), onError });
  const cancelling = useMutation({ ...apiMutation(client, cancelOrder, OUTDATES), onError });
  const error = paying.error ?? cancelling.error;
  const reason = permit.ok ? null : permit.reason;
  const input = { path: { id: order.id } };
  return (
    <>
      {error ? (
        <Note tone="stopped" title={settlementFailure(error).title}>
          {settlementFailure(error).next}
        </Note>
      ) : null}
      <div className={styles['actions']}>
        <Button
          kind="primary"
          busy={paying.isPending}
          disabledReason={reason}
          onClick={() => {
            cancelling.reset();
            paying.mutate(input);
          }}
        >
          Pay {formatMoney(order.amountCents)}
        </Button>
        <Button kind="destructive" disabledReason={reason} onClick={() => setAsking(true)}>
          Cancel the order
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Cancel order ${order.number}`}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Keep the order</Button>
            <Button
              kind="destructive"
              busy={cancelling.isPending}
              onClick={() => {
                paying.reset();
                cancelling.mutate(input, { onSettled: () => setAsking(false) });
              }}
            >
              Cancel the order
            </Button>
          </>
        }
      >
        Nothing was charged for it. The subscription stays as it is, and can be changed again.
      </Dialog>
    </>
  );
}
