import * as z from 'zod/mini';
import type { Account } from '#contract/account.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { EDITION_FACTS, EDITIONS, editionsToOrder } from '#domain/edition.ts';
import {
  PRICE_CENTS_PER_UNIT_MONTH,
  priceCents,
  PURCHASE_TERMS_MONTHS,
  readQuantity,
  roundUpQuantity,
} from '#domain/quota.ts';
import { firstTerm } from '#domain/subscription.ts';
import { AccountInstant } from '#components/account-instant.tsx';
import { formatDay } from '#lib/format-instant.ts';
import { formatMoney } from '#lib/format-money.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { CheckField } from '#ui/check-field.tsx';
import { AfterYouPay } from './after-you-pay.tsx';
import { CoverageNote } from './coverage-note.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { OrderForm, OrderStep } from './order-form.tsx';
import { OrderSummary } from './order-summary.tsx';
import { QuantityField, quantityWords } from './quantity-field.tsx';
import { neededUnits, SizingHelp } from './sizing-help.tsx';
import { TermChoice, termWords } from './term-choice.tsx';
import { useOrder } from './use-order.ts';

/** Name of the draft in this tab. */
export const ENABLE_DRAFT = 'enable image scan';

const EnableOrder = z.object({
  edition: z.enum(EDITIONS),
  /** As it was typed. */
  quantity: z.string(),
  months: z.literal(PURCHASE_TERMS_MONTHS),
  autoRenewal: z.boolean(),
  agreed: z.boolean(),
  sizing: z.object({ images: z.string(), changes: z.string() }),
});
type EnableOrder = z.infer<typeof EnableOrder>;

type EnableFormProps = {
  account: Account;
  /** The server's time, for which the price is quoted (ISO 8601). */
  asOf: string;
  to: string;
};

/** Edition, quantity and duration on one page, with the price in sight all the time. */
export function EnableForm({ account, asOf, to }: EnableFormProps) {
  const order = useOrder({
    name: ENABLE_DRAFT,
    shape: EnableOrder,
    initial: () => initial(account),
    to,
  });
  const { form, setForm } = order;
  const quantity = readQuantity(form.quantity);
  const problem = quantityWords(form.quantity);
  const amountCents = problem ? 0 : priceCents(quantity, form.months);
  const endsAt = new Date(firstTerm(Date.parse(asOf), form.months, quantity).endsAt).toISOString();
  const { edition, months, autoRenewal } = form;
  return (
    <OrderForm
      locked={order.unknown || order.busy}
      steps={
        <>
          <OrderStep number={1} title="Edition" help={editionHelp(account)}>
            <EditionChoice
              current={account.edition}
              value={edition}
              onChange={(next) => setForm({ edition: next })}
            />
          </OrderStep>
          <OrderStep
            number={2}
            title="Quantity"
            help="Units a month, in steps of 20, from 20 to 200,000."
          >
            <QuantityField text={form.quantity} onChange={(text) => setForm({ quantity: text })} />
            <SizingHelp
              sizing={form.sizing}
              onChange={(sizing) => setForm({ sizing })}
              onUse={(units) => setForm({ quantity: formatNumber(units) })}
            />
            {problem ? null : (
              <CoverageNote
                quantity={quantity}
                needed={neededUnits(form.sizing)}
                what="These images and changes"
              />
            )}
          </OrderStep>
          <OrderStep number={3} title="Duration">
            <TermChoice value={months} onChange={(next) => setForm({ months: next })} />
            <p>
              {formatDay(asOf, ACCOUNT_TIME_ZONE)} to {lastDay(endsAt)}. Ends{' '}
              <AccountInstant at={endsAt} />.
            </p>
            <CheckField
              checked={autoRenewal}
              onChange={(next) => setForm({ autoRenewal: next })}
              help={
                autoRenewal
                  ? `Renews at the end for ${termWords(months)} and the same units, until you switch it off.`
                  : 'Ends after the term, unless you renew it.'
              }
            >
              Renew automatically
            </CheckField>
          </OrderStep>
          <OrderStep number={4} title="After you pay">
            <AfterYouPay />
          </OrderStep>
        </>
      }
      summary={
        <OrderSummary
          lines={[
            ['Edition', EDITION_FACTS[edition].label],
            [
              'Image scan',
              problem ? 'Quantity to be corrected' : `${plural(quantity, 'unit')} a month`,
            ],
            ['Price', `${formatMoney(PRICE_CENTS_PER_UNIT_MONTH)} a unit a month`],
            ['Duration', termWords(months)],
            ['Monthly', problem ? 'Not known' : formatMoney(priceCents(quantity, 1))],
          ]}
          amountCents={problem ? null : amountCents}
          note={summaryNote(account, edition)}
          agreed={form.agreed}
          onAgree={(agreed) => setForm({ agreed })}
          problem={problem}
          action={problem ? 'Pay' : `Pay ${formatMoney(amountCents)}`}
          onOrder={() =>
            order.send({
              kind: 'activate',
              edition,
              quantity,
              months,
              autoRenewal,
              amountCents,
              quotedAt: asOf,
            })
          }
          flow={order}
        />
      }
    />
  );
}

function initial({ edition, imagesInRegistries }: Account): EnableOrder {
  const images = imagesInRegistries ?? 0;
  return {
    edition: editionsToOrder(edition).at(edition === 'basic' ? -1 : 0) ?? 'advanced',
    quantity: formatNumber(roundUpQuantity(images)),
    months: 12,
    autoRenewal: false,
    agreed: false,
    sizing: { images: String(images), changes: '0' },
  };
}

function editionHelp({ edition }: Account): string {
  const { label, mayBuyImageScan } = EDITION_FACTS[edition];
  return mayBuyImageScan
    ? `You have ${label}, which can hold image scan.`
    : `You have ${label}, so choose an edition that can hold image scan.`;
}

function summaryNote({ edition }: Account, wanted: Account['edition']): string {
  const units = 'Before tax. The total is for image scan units only';
  return wanted === edition
    ? `${units}; your edition goes on as it is.`
    : `${units}. ${EDITION_FACTS[wanted].label} itself is billed by the security centre at its own price, which is not part of this total.`;
}

function lastDay(endsAt: string): string {
  return formatDay(new Date(Date.parse(endsAt) - 1).toISOString(), ACCOUNT_TIME_ZONE);
}
