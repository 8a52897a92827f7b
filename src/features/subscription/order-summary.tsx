import type { ReactNode } from 'react';
import { formatMoney } from '#lib/format-money.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { OrderOutcome } from './order-outcome.tsx';
import styles from './order-summary.module.css';
import type { OrderFlow } from './use-order.ts';

type OrderSummaryProps = {
  lines: readonly (readonly [name: string, value: ReactNode])[];
  /** Null while it cannot be worked out. */
  amountCents: number | null;
  /** Below the total: what it does and does not hold. */
  note: string;
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
  /** Why it cannot be ordered now; null when it can. */
  problem: string | null;
  /** What the button says, such as 'Pay USD 12.00'. */
  action: string;
  onOrder: () => void;
  flow: OrderFlow;
};

/** What will be bought, for how much, and the one button that buys it. */
export function OrderSummary(props: OrderSummaryProps) {
  const { lines, amountCents, note, agreed, onAgree, problem, action, onOrder, flow } = props;
  const closed = flow.unknown ? 'The order that was sent has to be checked first' : problem;
  return (
    <>
      <h2 className={styles['title']}>Order summary</h2>
      <dl className={styles['lines']}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles['line']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles['total']}>
          <dt>{amountCents !== null && amountCents < 0 ? 'Refund' : 'Total'}</dt>
          <dd aria-live="polite">
            {amountCents === null ? 'Not known' : formatMoney(Math.abs(amountCents))}
          </dd>
        </div>
      </dl>
      <p className={styles['note']}>{note}</p>
      <CheckField checked={agreed} onChange={onAgree}>
        I agree to the service-level agreement and the terms of service of the security centre
      </CheckField>
      <OrderOutcome flow={flow} />
      <Button
        kind="primary"
        size="large"
        busy={flow.busy}
        disabledReason={closed ?? (agreed ? null : 'The agreement is not accepted yet')}
        onClick={onOrder}
      >
        {action}
      </Button>
    </>
  );
}
