import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { isNotFound } from '#contract/api-error.ts';
import { getOrder } from '#contract/orders.ts';
import { ORDER_KIND_LABELS } from '#domain/order.ts';
import { enableParsers, SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { FailureState } from '#components/failure-state.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { forgetDraft } from '#ui/use-draft.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { OrderStatus } from './order-status.tsx';
import { OrderFacts } from './order-facts.tsx';
import { PageFrame } from './page-frame.tsx';
import { PayOrCancel } from './pay-or-cancel.tsx';
import { NextStep } from './next-step.tsx';
import styles from './order-page.module.css';

/** One order: its receipt when it is paid, its payment when it is not. */
export function OrderPage() {
  const { orderId = '' } = useParams();
  const [to] = useQueryState('to', enableParsers.to);
  const arrived = useEndOfDraft();
  const path = { id: orderId };
  const possible = getOrder.path.safeParse(path).success;
  const answer = useQuery({ ...apiQuery(getOrder, { path }), enabled: possible });
  if (!possible || (answer.isError && isNotFound(answer.error))) return <NoSuchOrder />;
  if (answer.isError && !answer.data)
    return (
      <PageFrame title="Order" below>
        <FailureState
          error={answer.error}
          title="The order could not be loaded"
          onRetry={() => void answer.refetch()}
        />
      </PageFrame>
    );
  if (!answer.data)
    return (
      <PageFrame title="Order" below>
        <Skeleton label="Loading the order" lines={6} />
      </PageFrame>
    );
  const order = answer.data;
  return (
    <PageFrame title={`Order ${order.number}`} below>
      <OrderStatus order={order} arrived={arrived} />
      <section
        className={styles['card']}
        aria-label={order.status === 'paid' ? 'Receipt' : 'Order'}
      >
        <h2 className={styles['heading']}>
          {order.status === 'paid' ? 'Receipt' : 'Order'}:{' '}
          {ORDER_KIND_LABELS[order.kind].toLowerCase()}
        </h2>
        <OrderFacts order={order} />
      </section>
      {order.status === 'pending' ? <PayOrCancel order={order} /> : null}
      {order.status === 'paid' ? <NextStep order={order} to={to} /> : null}
    </PageFrame>
  );
}

/** The order has arrived here, so the form that it came from is done with. Whether it came from one. */
function useEndOfDraft(): boolean {
  const state = useLocation().state as { draft?: string } | null;
  const draft = state?.draft;
  useEffect(() => {
    if (draft !== undefined) forgetDraft(draft);
  }, [draft]);
  return draft !== undefined;
}

function NoSuchOrder() {
  return (
    <PageFrame title="Order" below>
      <EmptyState
        icon="file-search"
        title="There is no such order"
        actions={<ButtonLink to={SUBSCRIPTION_PATH}>Open the subscription</ButtonLink>}
      >
        The link may be cut short, or the order belongs to another account.
      </EmptyState>
    </PageFrame>
  );
}
