import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureText } from '#components/failure-text.ts';
import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { QuotaAnswer } from './quota-answer.tsx';
import { QuotaFacts } from './quota-facts.tsx';
import { forecastWords } from '#components/quota-forecast-words.ts';
import styles from './quota-units-card.module.css';

type QuotaUnitsCardProps = {
  quota: UseQueryResult<Quota>;
  use: UseQueryResult<QuotaUse>;
  /** Whether the subscription pays for scans now. */
  scanning: boolean;
  children: ReactNode;
};

/** What is left, of what, until when, and how the month will end. */
export function QuotaUnitsCard({ quota, use, scanning, children }: QuotaUnitsCardProps) {
  return (
    <section className={styles['card']} aria-label="Units left">
      <QuotaAnswer query={quota} what="The quota" lines={8}>
        {(units) => (
          <>
            <Figures quota={units} superseded={use.data?.superseded ?? null} />
            {use.data ? (
              <>
                <Forecast quota={units} use={use.data} scanning={scanning} />
                <QuotaFacts quota={units} use={use.data} />
              </>
            ) : (
              <UseMissing use={use} />
            )}
            {children}
          </>
        )}
      </QuotaAnswer>
    </section>
  );
}

/** The figures are those of one answer everywhere; only their split needs another. */
function Figures({ quota, superseded }: { quota: Quota; superseded: number | null }) {
  const { remaining, consumed, purchased } = quota;
  const gone = Math.min(superseded ?? 0, consumed);
  return (
    <div>
      <p className={styles['figures']}>
        <strong className={styles['left']}>{formatNumber(remaining)}</strong>
        <span>{remaining === 1 ? 'unit' : 'units'} left this month</span>
        <span className={styles['used']}>
          {formatNumber(consumed)} used of {formatNumber(purchased)}
        </span>
      </p>
      <div className={styles['bar']} aria-hidden="true">
        <i className={styles['current']} style={{ width: share(consumed - gone, purchased) }} />
        <i className={styles['superseded']} style={{ width: share(gone, purchased) }} />
      </div>
      <p className={styles['keys']}>
        <Key swatch="current" name={superseded === null ? 'Used' : 'Current digests'}>
          {consumed - gone}
        </Key>
        {superseded === null ? null : (
          <Key swatch="superseded" name="Superseded digests">
            {gone}
          </Key>
        )}
        <Key name="Left">{remaining}</Key>
        <span className={styles['resets']}>
          <Reset at={quota.resetsAt} />
        </span>
      </p>
    </div>
  );
}

type KeyProps = { swatch?: 'current' | 'superseded'; name: string; children: number };

function Key({ swatch, name, children }: KeyProps) {
  const colour = swatch ? ` ${styles[swatch]}` : '';
  return (
    <span className={styles['key']}>
      <i
        className={`${styles['swatch']}${colour}`}
        data-rest={swatch ? undefined : ''}
        aria-hidden="true"
      />
      {name} {formatNumber(children)}
    </span>
  );
}

/** On the clock that decides, and on the viewer's when it says something else (decision D8). */
function Reset({ at }: { at: string }) {
  const account = formatInstant(at, ACCOUNT_TIME_ZONE);
  const viewer = formatInstant(at);
  return (
    <time dateTime={at} data-hint={formatUtc(at)}>
      Resets {account}
      {viewer === account ? null : `, for you ${viewer}`}
    </time>
  );
}

type ForecastProps = { quota: Quota; use: QuotaUse; scanning: boolean };

function Forecast({ quota, use, scanning }: ForecastProps) {
  const { tone, title, detail } = forecastWords(quota, use, scanning);
  return (
    <Note tone={tone} title={title}>
      <p>{detail}</p>
    </Note>
  );
}

/** The figures stand without the forecast, so its failure takes one line. */
function UseMissing({ use }: { use: UseQueryResult<QuotaUse> }) {
  if (!use.error) return <Skeleton lines={4} label="Loading: the forecast" />;
  return (
    <div className={styles['failed']} role="alert">
      The forecast could not be loaded. {failureText(use.error).cause}
      <Button size="small" onClick={() => void use.refetch()}>
        Retry now
      </Button>
    </div>
  );
}

function share(units: number, purchased: number): string {
  return `${purchased === 0 ? 0 : (units / purchased) * 100}%`;
}
