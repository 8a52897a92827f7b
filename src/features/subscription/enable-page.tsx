import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { Navigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { sessionQuery } from '#api/session-query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getAccount } from '#contract/account.ts';
import { getSubscription } from '#contract/subscription.ts';
import { isOpen } from '#domain/subscription.ts';
import { enableParsers, innerAddress, SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { FailureState } from '#components/failure-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { activationWords } from './activation-words.ts';
import { ENABLE_DRAFT, EnableForm } from './enable-form.tsx';
import { MayNotBuy } from './may-not-buy.tsx';
import { hasUnansweredOrder } from './order-draft.ts';
import { PageFrame } from './page-frame.tsx';
import { PayAsYouGo } from './pay-as-you-go.tsx';

/**
 * The one view of an account without image scan. Whoever came here from another address goes on there
 * afterwards. Only a person who may buy gets the form, and only then is anything of it loaded.
 */
export function EnablePage() {
  const [to] = useQueryState('to', enableParsers.to);
  const account = useQuery(apiQuery(getAccount, {}));
  const session = useQuery(sessionQuery);
  const permit = usePermit('quota.buy');
  if (account.isError && !account.data)
    return (
      <PageFrame title="Enable image scan">
        <FailureState
          error={account.error}
          title="The account could not be loaded"
          onRetry={() => void account.refetch()}
        />
      </PageFrame>
    );
  if (!account.data || session.isPending)
    return (
      <PageFrame title="Enable image scan">
        <Skeleton label="Loading the account" lines={6} />
      </PageFrame>
    );
  const { imageScan, billing } = account.data;
  if (isOpen(imageScan) && !hasUnansweredOrder(ENABLE_DRAFT))
    return <Navigate to={innerAddress(to) ?? SUBSCRIPTION_PATH} replace />;
  const words = activationWords(account.data);
  return (
    <PageFrame title={words.title} lead={words.lead}>
      {billing === 'pay-as-you-go' ? (
        <PayAsYouGo />
      ) : permit.ok ? (
        <Form to={to} account={account.data} />
      ) : (
        <MayNotBuy account={account.data} />
      )}
    </PageFrame>
  );
}

type FormProps = Omit<Parameters<typeof EnableForm>[0], 'asOf'>;

/** Prices are quoted for the server's time, which is asked again while the form is open. */
function Form(props: FormProps) {
  const subscription = useQuery({
    ...apiQuery(getSubscription, {}),
    refetchInterval: QUOTE_REFRESH_MS,
  });
  if (subscription.isError && !subscription.data)
    return (
      <FailureState
        error={subscription.error}
        title="The price could not be loaded"
        onRetry={() => void subscription.refetch()}
      />
    );
  if (!subscription.data) return <Skeleton label="Loading the price" lines={6} />;
  return <EnableForm {...props} asOf={subscription.data.asOf} />;
}

/** Well under the time for which a quoted price holds. */
const QUOTE_REFRESH_MS = 60_000;
