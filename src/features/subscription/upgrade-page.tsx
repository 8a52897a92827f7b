import * as z from 'zod/mini';
import type { Subscription } from '#contract/subscription.ts';
import { EDITION_FACTS, EDITIONS, upgradesOf, type Edition } from '#domain/edition.ts';
import { SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { OrderForm, OrderStep } from './order-form.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PageFrame } from './page-frame.tsx';
import { SubscriptionGate } from './subscription-gate.tsx';
import { useOrder } from './use-order.ts';

/** A higher edition that keeps image scan as it is. */
export function UpgradePage() {
  return (
    <PageFrame
      title="Upgrade edition"
      below
      lead="Image scan, its units and its results stay as they are. An edition cannot be lowered in place later."
    >
      <SubscriptionGate allowed={['active']}>
        {(subscription) =>
          upgradesOf(subscription.edition).length > 0 ? (
            <UpgradeForm subscription={subscription} />
          ) : (
            <TopEdition edition={subscription.edition} />
          )
        }
      </SubscriptionGate>
    </PageFrame>
  );
}

const UpgradeOrder = z.object({ edition: z.enum(EDITIONS), agreed: z.boolean() });

function UpgradeForm({ subscription }: { subscription: Subscription }) {
  const current = subscription.edition;
  const order = useOrder({
    name: 'upgrade edition',
    shape: UpgradeOrder,
    initial: () => ({ edition: upgradesOf(current)[0] ?? current, agreed: false }),
  });
  const { form, setForm } = order;
  const { label } = EDITION_FACTS[form.edition];
  return (
    <OrderForm
      locked={order.unknown || order.busy}
      steps={
        <OrderStep number={1} title="Edition" help={`You have ${EDITION_FACTS[current].label}.`}>
          <EditionChoice
            current={current}
            value={form.edition}
            refusal={upgradeRefusal}
            onChange={(edition) => setForm({ edition })}
          />
        </OrderStep>
      }
      summary={
        <OrderSummary
          lines={[
            ['Now', EDITION_FACTS[current].label],
            ['After', label],
            ['Image scan', 'Unchanged'],
          ]}
          amountCents={0}
          note={`Image scan costs nothing more. ${label} itself is billed by the security centre at its own price, prorated by the seconds left, which is not part of this total.`}
          agreed={form.agreed}
          onAgree={(agreed) => setForm({ agreed })}
          problem={upgradeRefusal(current, form.edition)}
          action={`Upgrade to ${label}`}
          onOrder={() =>
            order.send({
              kind: 'upgrade-edition',
              edition: form.edition,
              amountCents: 0,
              quotedAt: subscription.asOf,
            })
          }
          flow={order}
        />
      }
    />
  );
}

function upgradeRefusal(current: Edition, wanted: Edition): string | null {
  if (upgradesOf(current).includes(wanted)) return null;
  return wanted === current ? 'This is the edition you have' : 'Not an upgrade';
}

function TopEdition({ edition }: { edition: Edition }) {
  return (
    <EmptyState
      icon="circle-check"
      title={`${EDITION_FACTS[edition].label} is the highest edition`}
      actions={<ButtonLink to={SUBSCRIPTION_PATH}>Open the subscription</ButtonLink>}
    >
      There is nothing to upgrade to. Image scan needs no higher edition.
    </EmptyState>
  );
}
