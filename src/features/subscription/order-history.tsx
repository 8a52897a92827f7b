import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import type { Order } from '#contract/order.ts';
import { listOrders } from '#contract/orders.ts';
import { ORDER_KIND_LABELS, ORDER_STATUS_LABELS } from '#domain/order.ts';
import { orderUrl } from '#urls/subscription.ts';
import { AccountInstant } from '#components/account-instant.tsx';
import { FailureState } from '#components/failure-state.tsx';
import { formatMoney } from '#lib/format-money.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import styles from './order-history.module.css';

/** Everything that was ordered, newest first; each order opens its receipt. */
export function OrderHistory() {
  const answer = useQuery(apiQuery(listOrders, {}));
  return (
    <section className={styles['card']} aria-label="Orders">
      <h2 className={styles['heading']}>
        Orders and receipts
        {answer.data ? <span className={styles['count']}> {answer.data.total}</span> : null}
      </h2>
      {answer.data ? (
        <Orders orders={answer.data.rows} />
      ) : answer.isError ? (
        <FailureState
          error={answer.error}
          title="The orders could not be loaded"
          onRetry={() => void answer.refetch()}
        />
      ) : (
        <Skeleton label="Loading the orders" />
      )}
    </section>
  );
}

function Orders({ orders }: { orders: readonly Order[] }) {
  if (orders.length === 0)
    return <p className={styles['none']}>Nothing was ordered yet. Receipts will be listed here.</p>;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">What</th>
          <th scope="col">Ordered</th>
          <th scope="col">By</th>
          <th scope="col">Units a month</th>
          <th scope="col">Amount</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            <td data-label="Order">
              <Link className={styles['link'] ?? ''} to={orderUrl(order.id)}>
                {order.number}
              </Link>
            </td>
            <td data-label="What">{ORDER_KIND_LABELS[order.kind]}</td>
            <td data-label="Ordered">
              <AccountInstant at={order.placedAt} />
            </td>
            <td data-label="By">{order.placedBy}</td>
            <td data-label="Units a month" className={styles['number']}>
              {formatNumber(order.quantity)}
            </td>
            <td data-label="Amount" className={styles['number']}>
              {formatMoney(order.amountCents)}
            </td>
            <td data-label="Status">{ORDER_STATUS_LABELS[order.status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
