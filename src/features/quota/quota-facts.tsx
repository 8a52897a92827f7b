import { Link } from 'react-router';
import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { accountDay } from '#domain/account-clock.ts';
import { PRICE_CENTS_PER_UNIT_MONTH } from '#domain/quota.ts';
import { formatMonth } from '#lib/format-account-time.ts';
import { formatMoney } from '#lib/format-money.ts';
import { plural } from '#lib/plural.ts';
import { Note } from '#ui/note.tsx';
import { ledgerUrl } from '#urls/quota.ts';
import { CHANGE_QUOTA_PATH } from '#urls/subscription.ts';
import { dueWords, shortWords, supersededWords } from './quota-fact-words.ts';
import styles from './quota-units-card.module.css';

/** What a unit is, what was spent in vain, and what the next month will need. */
export function QuotaFacts({ quota, use }: { quota: Quota; use: QuotaUse }) {
  return (
    <>
      <NextMonthShort quota={quota} use={use} />
      <dl className={styles['facts']}>
        <dt>One unit</dt>
        <dd>
          The first scan of one image digest in a month. A changed or rebuilt image is another
          digest.
        </dd>
        <dt>Costs nothing</dt>
        <dd>
          Scanning an unchanged digest again, further tags of the same digest, and images that fail
          or are not supported.
        </dd>
        <dt>Superseded</dt>
        <dd>
          <Superseded units={use.superseded} />
        </dd>
        <dt>Next scan</dt>
        <dd>{dueWords(use.due)}</dd>
        <dt>Next month</dt>
        <dd>
          The count starts again at 0, and the first scan needs {plural(use.dueNextMonth, 'unit')},
          one for each digest in scope.
        </dd>
      </dl>
    </>
  );
}

function Superseded({ units }: { units: number }) {
  if (units === 0) return 'No unit went to a digest that no tag names any more.';
  return (
    <p>
      <Link className="link" to={ledgerUrl({ shown: 'superseded' })}>
        {plural(units, 'unit')}, {formatMoney(units * PRICE_CENTS_PER_UNIT_MONTH)}
      </Link>{' '}
      {supersededWords(units)}
    </p>
  );
}

/** Nobody else tells people what their purchase will not cover. */
function NextMonthShort({ quota: { purchased, resetsAt }, use: { dueNextMonth } }: Facts) {
  const short = dueNextMonth - purchased;
  if (short <= 0) return null;
  const month = formatMonth(accountDay(Date.parse(resetsAt)).slice(0, 7));
  return (
    <Note tone="caution" title={`${month} starts ${plural(short, 'unit')} short`}>
      <p>
        {shortWords(dueNextMonth, purchased)}{' '}
        <Link className="link" to={CHANGE_QUOTA_PATH}>
          Change the quota
        </Link>
      </p>
    </Note>
  );
}

type Facts = { quota: Quota; use: QuotaUse };
