import { GRACE_DAYS } from '#domain/subscription.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './after-you-pay.module.css';

const STEPS = [
  'The registries of the account are listed with their images, and every region that has some is in scope.',
  'Nothing is scanned and no unit is used before a scan starts.',
  'Units are paid for the whole term at once. A lower quantity or the end of a term is your choice later.',
  `If it is not renewed within ${GRACE_DAYS} days after its end, settings and results can no longer be opened.`,
];

/** What an order sets off, so that nothing of it is a surprise. */
export function AfterYouPay() {
  return (
    <ul className={styles['list']}>
      {STEPS.map((step) => (
        <li key={step} className={styles['item']}>
          <Icon name="check" />
          <span>{step}</span>
        </li>
      ))}
    </ul>
  );
}
