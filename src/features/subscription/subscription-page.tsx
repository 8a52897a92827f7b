import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getAccount } from '#contract/account.ts';
import { getSubscription, type Subscription } from '#contract/subscription.ts';
import { isOpen } from '#domain/subscription.ts';
import { FailureState } from '#components/failure-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { NoSubscription } from './no-subscription.tsx';
import { OrderHistory } from './order-history.tsx';
import { PageFrame } from './page-frame.tsx';
import { PendingOrderNote } from './pending-order-note.tsx';
import { RunningSubscription } from './running-subscription.tsx';

/** What the account pays for, until when, and everything that was ordered. */
export function SubscriptionPage() {
  const answer = useQuery(apiQuery(getSubscription, {}));
  return (
    <PageFrame
      title="Subscription"
      lead="Image scan for the whole account, both sites. Terms and quota months run on the account's clock, GMT+8."
    >
      {answer.data ? (
        <State subscription={answer.data} />
      ) : answer.isError ? (
        <FailureState
          error={answer.error}
          title="The subscription could not be loaded"
          onRetry={() => void answer.refetch()}
        />
      ) : (
        <Skeleton label="Loading the subscription" lines={6} />
      )}
      <OrderHistory />
    </PageFrame>
  );
}

function State({ subscription }: { subscription: Subscription }) {
  const account = useQuery(apiQuery(getAccount, {})).data;
  return (
    <>
      {subscription.pendingOrder ? <PendingOrderNote order={subscription.pendingOrder} /> : null}
      {isOpen(subscription.state) ? (
        <RunningSubscription subscription={subscription} admins={account?.admins ?? []} />
      ) : (
        <NoSubscription subscription={subscription} />
      )}
    </>
  );
}
