import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { apiQuery } from '#api/query.ts';
import { getQuota, type Quota } from '#contract/quota.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import type { Subscription } from '#contract/subscription.ts';
import { changeCents } from '#domain/order-price.ts';
import {
  lowestQuantity,
  PRICE_CENTS_PER_UNIT_MONTH,
  readQuantity,
  roundUpQuantity,
} from '#domain/quota.ts';
import type { Term } from '#domain/subscription.ts';
import { AccountInstant } from '#components/account-instant.tsx';
import { FailureState } from '#components/failure-state.tsx';
import { formatMoney } from '#lib/format-money.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { actionWords, changeLines } from './change-words.ts';
import { CoverageNote } from './coverage-note.tsx';
import { OrderForm, OrderStep } from './order-form.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PageFrame } from './page-frame.tsx';
import { QuantityField, quantityWords } from './quantity-field.tsx';
import { SubscriptionGate } from './subscription-gate.tsx';
import { timeLeftWords, toTerms } from './terms.ts';
import { useOrder } from './use-order.ts';

/** More or fewer units a month, from now to the end of what is paid. */
export function ChangeQuotaPage() {
  return (
    <PageFrame
      title="Change quota"
      below
      lead="More units are charged, fewer are refunded, by the seconds that are left of the term. What this month has used does not change."
    >
      <SubscriptionGate allowed={['active']}>
        {(subscription) => <WithQuota subscription={subscription} />}
      </SubscriptionGate>
    </PageFrame>
  );
}

function WithQuota({ subscription }: { subscription: Subscription }) {
  const quota = useQuery(apiQuery(getQuota, {}));
  if (quota.isError && !quota.data)
    return (
      <FailureState
        error={quota.error}
        title="The quota could not be loaded"
        onRetry={() => void quota.refetch()}
      />
    );
  if (!quota.data) return <Skeleton label="Loading the quota" lines={6} />;
  return <ChangeForm subscription={subscription} quota={quota.data} />;
}

const ChangeOrder = z.object({ quantity: z.string(), agreed: z.boolean() });

function ChangeForm({ subscription, quota }: { subscription: Subscription; quota: Quota }) {
  const terms = toTerms(subscription);
  const held = quota.purchased;
  const order = useOrder({
    name: 'change quota',
    shape: ChangeOrder,
    initial: () => ({ quantity: formatNumber(roundUpQuantity(held + 1)), agreed: false }),
  });
  const { form, setForm } = order;
  const quantity = readQuantity(form.quantity);
  const lowest = lowestQuantity(quota.consumed);
  const problem = quantityWords(form.quantity) ?? changeProblem({ quantity, terms, lowest });
  const amountCents = problem ? null : changeCents(terms, quantity, Date.parse(subscription.asOf));
  const endsAt = subscription.endsAt ?? subscription.asOf;
  return (
    <OrderForm
      locked={order.unknown || order.busy}
      steps={
        <>
          <OrderStep
            number={1}
            title="Units a month"
            help={`You have ${plural(held, 'unit')} a month; ${formatNumber(quota.consumed)} of them are used this month.`}
          >
            <QuantityField text={form.quantity} onChange={(text) => setForm({ quantity: text })} />
            {quantity < lowest && !quantityWords(form.quantity) ? (
              <Note
                tone="caution"
                title={`${formatNumber(lowest)} is the lowest quantity this month`}
                actions={
                  lowest < held ? (
                    <Button
                      size="small"
                      onClick={() => setForm({ quantity: formatNumber(lowest) })}
                    >
                      Use {formatNumber(lowest)}
                    </Button>
                  ) : undefined
                }
              >
                {plural(quota.consumed, 'unit')} are in use. A unit is free again when the month
                starts anew, on <AccountInstant at={quota.resetsAt} />.
              </Note>
            ) : null}
          </OrderStep>
          <OrderStep number={2} title="What it changes">
            <p>{effectWords({ problem, quantity, held, consumed: quota.consumed })}</p>
            <NextMonth quantity={problem ? null : quantity} />
            <p>
              The term stays as it is and ends <AccountInstant at={endsAt} />.
              {subscription.autoRenewal
                ? ' It renews itself for the new quantity.'
                : ' It does not renew itself.'}
            </p>
          </OrderStep>
        </>
      }
      summary={
        <OrderSummary
          lines={[
            ...changeLines(terms, problem ? null : quantity),
            ['Price', `${formatMoney(PRICE_CENTS_PER_UNIT_MONTH)} a unit a month`],
            ['Left of the terms', timeLeftWords(terms, Date.parse(subscription.asOf))],
          ]}
          amountCents={amountCents}
          note="Before tax, for the seconds that are left. The price holds for 15 minutes after it was shown."
          agreed={form.agreed}
          onAgree={(agreed) => setForm({ agreed })}
          problem={problem}
          action={actionWords(amountCents, quantity, terms)}
          onOrder={() =>
            order.send({
              kind: 'change-quantity',
              quantity,
              amountCents: amountCents ?? 0,
              quotedAt: subscription.asOf,
            })
          }
          flow={order}
        />
      }
    />
  );
}

/** The first scan of a month uses a unit for each digest in scope: the quantity has to reach for that. */
function NextMonth({ quantity }: { quantity: number | null }) {
  const use = useQuery(apiQuery(getQuotaUse, {})).data;
  if (quantity === null || !use) return null;
  return <CoverageNote quantity={quantity} needed={use.dueNextMonth} what="The digests in scope" />;
}

type Change = { quantity: number; terms: readonly Term[]; lowest: number };

/** Why a quantity that is on sale cannot be changed to; null when it can. */
function changeProblem({ quantity, terms, lowest }: Change): string | null {
  if (quantity < lowest)
    return `More units are in use: ${formatNumber(lowest)} is the lowest quantity.`;
  return terms.every((term) => term.quantity === quantity)
    ? 'This is the quantity you have.'
    : null;
}

type Effect = { problem: string | null; quantity: number; held: number; consumed: number };

function effectWords({ problem, quantity, held, consumed }: Effect): string {
  if (problem) return problem;
  const left = plural(quantity - consumed, 'unit');
  const change =
    quantity > held
      ? `${formatNumber(quantity - held)} more`
      : `${formatNumber(held - quantity)} fewer`;
  return `${change} from now on: ${left} will be left this month.`;
}
