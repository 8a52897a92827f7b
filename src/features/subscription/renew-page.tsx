import * as z from 'zod/mini';
import type { Subscription } from '#contract/subscription.ts';
import { EDITION_FACTS } from '#domain/edition.ts';
import { PRICE_CENTS_PER_UNIT_MONTH, priceCents, PURCHASE_TERMS_MONTHS } from '#domain/quota.ts';
import { renewedTerm } from '#domain/subscription.ts';
import { AccountInstant } from '#components/account-instant.tsx';
import { formatMoney } from '#lib/format-money.ts';
import { plural } from '#lib/plural.ts';
import { OrderForm, OrderStep } from './order-form.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PageFrame } from './page-frame.tsx';
import { SubscriptionGate } from './subscription-gate.tsx';
import { TermChoice, termWords } from './term-choice.tsx';
import { toTerms } from './terms.ts';
import { useOrder } from './use-order.ts';

/** The same units for another term, which goes on from the end of the paid one. */
export function RenewPage() {
  return (
    <PageFrame
      title="Renew"
      below
      lead="The new term goes on from the end of the paid one, also when it is renewed in the days of grace."
    >
      <SubscriptionGate allowed={['active', 'grace']}>
        {(subscription) => <RenewForm subscription={subscription} />}
      </SubscriptionGate>
    </PageFrame>
  );
}

const RenewOrder = z.object({ months: z.literal(PURCHASE_TERMS_MONTHS), agreed: z.boolean() });

function RenewForm({ subscription }: { subscription: Subscription }) {
  const order = useOrder({
    name: 'renew',
    shape: RenewOrder,
    initial: (): z.infer<typeof RenewOrder> => ({ months: 12, agreed: false }),
  });
  const { form, setForm } = order;
  const startsAt = subscription.endsAt ?? subscription.asOf;
  const last = toTerms(subscription).at(-1);
  const quantity = last?.quantity ?? 0;
  const endsAt = last
    ? new Date(renewedTerm(last, form.months, quantity).endsAt).toISOString()
    : startsAt;
  const amountCents = priceCents(quantity, form.months);
  return (
    <OrderForm
      locked={order.unknown || order.busy}
      steps={
        <OrderStep
          number={1}
          title="Duration"
          help={`${plural(quantity, 'unit')} a month, as now. To renew for another quantity, change the quota after the renewal.`}
        >
          <TermChoice value={form.months} onChange={(months) => setForm({ months })} />
          <p>
            From <AccountInstant at={startsAt} /> to <AccountInstant at={endsAt} />.
          </p>
        </OrderStep>
      }
      summary={
        <OrderSummary
          lines={[
            ['Edition', EDITION_FACTS[subscription.edition].label],
            ['Image scan', `${plural(quantity, 'unit')} a month`],
            ['Price', `${formatMoney(PRICE_CENTS_PER_UNIT_MONTH)} a unit a month`],
            ['Duration', termWords(form.months)],
            ['Monthly', formatMoney(priceCents(quantity, 1))],
          ]}
          amountCents={amountCents}
          note="Before tax. The total is for image scan units only; the edition is billed by the security centre."
          agreed={form.agreed}
          onAgree={(agreed) => setForm({ agreed })}
          problem={null}
          action={`Renew, pay ${formatMoney(amountCents)}`}
          onOrder={() =>
            order.send({
              kind: 'renew',
              from: startsAt,
              months: form.months,
              amountCents,
              quotedAt: subscription.asOf,
            })
          }
          flow={order}
        />
      }
    />
  );
}
