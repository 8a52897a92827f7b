import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import styles from './account-instant.module.css';

/**
 * An instant that the account's clock decides, such as the end of a term: that clock first, then the
 * viewer's when it shows another time, each with its zone (decision D8).
 */
export function AccountInstant({ at }: { at: string }) {
  const account = formatInstant(at, ACCOUNT_TIME_ZONE);
  const own = formatInstant(at);
  return (
    <time dateTime={at} data-hint={`${formatUtc(at)}. Subscriptions run on a clock of UTC+8.`}>
      <span className={styles['instant']}>
        {account} {own === account ? '(account and you)' : '(account),'}
      </span>
      {own === account ? null : (
        <>
          {' '}
          <span className={styles['instant']}>{own} (you)</span>
        </>
      )}
    </time>
  );
}
