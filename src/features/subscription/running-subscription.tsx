import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getQuota } from '#contract/quota.ts';
import type { Subscription } from '#contract/subscription.ts';
import { EDITION_FACTS, upgradesOf } from '#domain/edition.ts';
import { daysLeft, WHAT_STOPS } from '#domain/subscription.ts';
import { CHANGE_QUOTA_PATH, RENEW_PATH, UPGRADE_PATH } from '#urls/subscription.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { AccountInstant } from '#components/account-instant.tsx';
import { Fact, FactList } from '#components/fact-list.tsx';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Link } from 'react-router';
import { ButtonLink } from '#ui/button-link.tsx';
import { Note } from '#ui/note.tsx';
import { Tag } from '#ui/tag.tsx';
import { AutoRenewal } from './auto-renewal.tsx';
import styles from './running-subscription.module.css';
import { termWords } from './term-choice.tsx';

const list = new Intl.ListFormat('en-GB');

type RunningSubscriptionProps = { subscription: Subscription; admins: readonly string[] };

/** The subscription while it is open: facts, what ends when, and the ways to change it. */
export function RunningSubscription({ subscription, admins }: RunningSubscriptionProps) {
  const { state, edition, terms, endsAt, graceEndsAt } = subscription;
  const quota = useQuery(apiQuery(getQuota, {})).data;
  if (endsAt === null) return null;
  const grace = state === 'grace';
  return (
    <section className={styles['card']} aria-label="Current subscription">
      <div className={styles['head']}>
        <Tag>{grace ? 'Ended, in grace' : 'Enabled'}</Tag>
        <h2 className={styles['edition']}>{EDITION_FACTS[edition].label}</h2>
      </div>
      {grace ? <GraceNote subscription={subscription} endsAt={endsAt} /> : null}
      <FactList>
        <Fact name="Image scan">
          {quota ? (
            <>
              {plural(quota.purchased, 'unit')} a month,{' '}
              <Link className={styles['link'] ?? ''} to={QUOTA_PATH}>
                {formatNumber(quota.remaining)} left
              </Link>
            </>
          ) : (
            'Not known yet'
          )}
        </Fact>
        <Fact name="Paid until">
          <AccountInstant at={endsAt} />
        </Fact>
        <Fact name="Terms">
          <ul className={styles['terms']}>
            {terms.map((term) => (
              <li key={term.startsAt}>
                {termWords(term.months)}, {plural(term.quantity, 'unit')} a month, from{' '}
                <AccountInstant at={term.startsAt} />
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name="At the end">
          {subscription.autoRenewal ? (
            'It renews itself for the same duration and units.'
          ) : (
            <>
              Scanning stops. It can be renewed until <AccountInstant at={graceEndsAt ?? endsAt} />;
              after that, settings and results can no longer be opened.
            </>
          )}
        </Fact>
        {grace ? null : (
          <Fact name="Changes">
            More units are charged and fewer are refunded by the seconds left. An edition can be
            upgraded, not lowered in place.
          </Fact>
        )}
      </FactList>
      <AutoRenewal subscription={subscription} />
      <Actions subscription={subscription} admins={admins} />
    </section>
  );
}

function GraceNote({ subscription, endsAt }: { subscription: Subscription; endsAt: string }) {
  const until = subscription.graceEndsAt ?? endsAt;
  const left = daysLeft(Date.parse(until), Date.parse(subscription.asOf));
  return (
    <Note tone="stopped" title={`Scanning has stopped. ${plural(left, 'day')} left to renew`}>
      The term ended <AccountInstant at={endsAt} />.
      <ul className={styles['stops']}>
        {WHAT_STOPS.grace.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      From <AccountInstant at={until} /> on: {WHAT_STOPS.ended.join(' ')}
    </Note>
  );
}

function Actions({ subscription, admins }: RunningSubscriptionProps) {
  const permit = usePermit('quota.buy');
  const { state, edition, pendingOrder } = subscription;
  const who = admins.length ? ` ${list.format(admins)} can.` : '';
  const blocked = permit.ok
    ? pendingOrder
      ? `Order ${pendingOrder.number} is not paid yet. Pay or cancel it first`
      : null
    : `${permit.reason}${who}`;
  const change =
    blocked ?? (state === 'grace' ? 'The subscription has ended. Renew it first' : null);
  const upgrade = change ?? (upgradesOf(edition).length ? null : 'This is the highest edition');
  return (
    <div className={styles['actions']}>
      <ButtonLink
        kind={state === 'grace' ? 'default' : 'primary'}
        to={CHANGE_QUOTA_PATH}
        disabledReason={change}
      >
        Increase or lower quota
      </ButtonLink>
      <ButtonLink
        kind={state === 'grace' ? 'primary' : 'default'}
        to={RENEW_PATH}
        disabledReason={blocked}
      >
        Renew
      </ButtonLink>
      <ButtonLink to={UPGRADE_PATH} disabledReason={upgrade}>
        Upgrade edition
      </ButtonLink>
    </div>
  );
}
