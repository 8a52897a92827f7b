import type { Order } from '#contract/order.ts';
import { EDITION_FACTS } from '#domain/edition.ts';
import { ORDER_STATUS_LABELS } from '#domain/order.ts';
import { AccountInstant } from '#components/account-instant.tsx';
import { Fact, FactList } from '#components/fact-list.tsx';
import { formatMoney } from '#lib/format-money.ts';
import { plural } from '#lib/plural.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { termWords } from './term-choice.tsx';

/** Everything a receipt has to say. */
export function OrderFacts({ order }: { order: Order }) {
  const { edition, editionBefore, quantity, quantityBefore, amountCents, paidAt } = order;
  return (
    <FactList>
      <Fact name="Number">
        {order.number} <CopyButton label="Copy number" text={order.number} />
      </Fact>
      <Fact name="Status">{ORDER_STATUS_LABELS[order.status]}</Fact>
      <Fact name="Edition">
        {EDITION_FACTS[edition].label}
        {edition === editionBefore ? null : `, before ${EDITION_FACTS[editionBefore].label}`}
      </Fact>
      <Fact name="Quota">
        {plural(quantity, 'unit')} a month
        {quantity === quantityBefore || order.kind === 'activate'
          ? null
          : `, before ${plural(quantityBefore, 'unit')}`}
      </Fact>
      {order.months === null ? null : <Fact name="Duration">{termWords(order.months)}</Fact>}
      <Fact name="From">
        <AccountInstant at={order.startsAt} />
      </Fact>
      <Fact name="To">
        <AccountInstant at={order.endsAt} />
      </Fact>
      <Fact name={amountCents < 0 ? 'Refund' : 'Amount'}>
        {formatMoney(Math.abs(amountCents))} before tax, for image scan units
      </Fact>
      <Fact name="Ordered">
        <AccountInstant at={order.placedAt} />, by {order.placedBy}
      </Fact>
      {paidAt ? (
        <Fact name={amountCents < 0 ? 'Refunded' : 'Paid'}>
          <AccountInstant at={paidAt} />
        </Fact>
      ) : null}
    </FactList>
  );
}
