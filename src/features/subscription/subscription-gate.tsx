import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiQuery } from '#api/query.ts';
import { getSubscription, type Subscription } from '#contract/subscription.ts';
import type { SubscriptionState } from '#domain/subscription.ts';
import { RENEW_PATH, SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { FailureState } from '#components/failure-state.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { NoSubscription } from './no-subscription.tsx';
import { PendingOrderNote } from './pending-order-note.tsx';

/** Well under the time for which a quoted price holds. */
const QUOTE_REFRESH_MS = 60_000;

type SubscriptionGateProps = {
  /** States in which the change can be ordered. */
  allowed: readonly SubscriptionState[];
  children: (subscription: Subscription) => ReactNode;
};

/** What a change needs first: a subscription in the right state, and no order that waits for payment. */
export function SubscriptionGate({ allowed, children }: SubscriptionGateProps) {
  const answer = useQuery({
    ...apiQuery(getSubscription, {}),
    refetchInterval: QUOTE_REFRESH_MS,
  });
  if (answer.isError && !answer.data)
    return (
      <FailureState
        error={answer.error}
        title="The subscription could not be loaded"
        onRetry={() => void answer.refetch()}
      />
    );
  const subscription = answer.data;
  if (!subscription) return <Skeleton label="Loading the subscription" lines={6} />;
  if (subscription.pendingOrder) return <PendingOrderNote order={subscription.pendingOrder} />;
  if (allowed.includes(subscription.state)) return children(subscription);
  if (subscription.state !== 'grace') return <NoSubscription subscription={subscription} />;
  return (
    <EmptyState
      icon="ban"
      title="Not possible in the days of grace"
      actions={
        <>
          <ButtonLink kind="primary" to={RENEW_PATH}>
            Renew
          </ButtonLink>
          <ButtonLink to={SUBSCRIPTION_PATH}>Open the subscription</ButtonLink>
        </>
      }
    >
      The subscription has ended and can only be renewed. Changes are possible again after that.
    </EmptyState>
  );
}
