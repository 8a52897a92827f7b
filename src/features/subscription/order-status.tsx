import { useEffect, useRef } from 'react';
import type { Order } from '#contract/order.ts';
import { Note } from '#ui/note.tsx';
import styles from './order-page.module.css';

/**
 * What has become of an order. Takes the focus when a person has just ordered, paid or cancelled: the
 * button that they pressed is gone then, and nothing would be read out.
 */
export function OrderStatus({ order, arrived }: { order: Order; arrived: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(arrived ? null : order.status);
  useEffect(() => {
    if (before.current !== order.status) place.current?.focus();
    before.current = order.status;
  }, [order.status]);
  return (
    <div ref={place} tabIndex={-1} className={styles['status']}>
      <StatusNote order={order} />
    </div>
  );
}

function StatusNote({ order: { status, kind } }: { order: Order }) {
  switch (status) {
    case 'paid':
      return (
        <Note
          tone="done"
          title={kind === 'activate' ? 'Image scan is enabled' : 'The order is paid'}
        >
          This page is the receipt. It stays at this address and in the order history.
        </Note>
      );
    case 'pending':
      return (
        <Note tone="caution" title="This order is not paid yet">
          Nothing has changed so far. Until it is paid or cancelled it blocks every other change.
        </Note>
      );
    case 'cancelled':
      return (
        <Note title="This order was cancelled">Nothing was charged, and nothing changed.</Note>
      );
  }
}
