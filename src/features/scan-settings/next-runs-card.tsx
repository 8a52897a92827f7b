import { Link } from 'react-router';
import { usePermit } from '#api/use-permit.ts';
import { failureText } from '#components/failure-text.ts';
import type { ScanEffect } from '#contract/scan-settings.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';
import { zoneName } from '#lib/format-account-time.ts';
import { formatDay, formatUtc } from '#lib/format-instant.ts';
import { formatWeekday } from '#lib/format-weekday.ts';
import { plural } from '#lib/plural.ts';
import { viewerZone, zoneCity } from '#lib/zone-label.ts';
import { Button } from '#ui/button.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { CHANGE_QUOTA_PATH } from '#urls/subscription.ts';
import { clockChangeWords } from './clock-change-words.ts';
import { runUnitWords, untilWords } from './effect-words.ts';
import styles from './next-runs-card.module.css';
import { SideCard } from './side-card.tsx';
import type { ScanPreviewQuery } from './use-scan-preview.ts';

type NextRunsProps = { preview: ScanPreviewQuery; scan: ScanConfiguration };

/** The next starts on the viewer's clock and on the account's, with what each will use (decision D8). */
export function NextRunsCard({ preview, scan }: NextRunsProps) {
  const lead = scan.periodic
    ? `In your time zone (${zoneCity(viewerZone())}) and the account’s (${zoneCity(ACCOUNT_TIME_ZONE)})`
    : undefined;
  return (
    <SideCard title="Next three runs" lead={lead}>
      <Runs preview={preview} scan={scan} />
    </SideCard>
  );
}

function Runs({ preview, scan }: NextRunsProps) {
  if (!scan.periodic)
    return <p className={styles['text']}>None. Scans run when somebody starts one.</p>;
  if (preview.error)
    return (
      <div className={styles['text']}>
        <p>The runs could not be worked out. {failureText(preview.error).cause}</p>
        <Button size="small" onClick={() => void preview.refetch()}>
          Retry now
        </Button>
      </div>
    );
  if (!preview.data)
    return (
      <div className={styles['text']}>
        <Skeleton label="Loading: the next runs" />
      </div>
    );
  const { asOf, changed } = preview.data;
  const instants = [asOf, ...changed.runs.map(({ at }) => at)];
  const change = clockChangeWords(instants, [scan.window.timeZone, viewerZone()]);
  const short = changed.runs.find(({ missing }) => missing > 0);
  return (
    <>
      <ol className={styles['runs']} aria-busy={preview.isPlaceholderData || undefined}>
        {changed.runs.map((run) => (
          <Run key={run.at} run={run} asOf={asOf} />
        ))}
      </ol>
      {change ? <p className={styles['note']}>{change}</p> : null}
      {short ? <ShortOfUnits run={short} /> : null}
    </>
  );
}

function Run({ run, asOf }: { run: ScanEffect['runs'][number]; asOf: string }) {
  return (
    <li className={styles['run']}>
      <time dateTime={run.at} data-hint={formatUtc(run.at)} className={styles['when']}>
        {formatWeekday(run.at)} {zoneName(run.at, viewerZone())}
      </time>
      <span>
        {formatWeekday(run.at, ACCOUNT_TIME_ZONE)} {zoneName(run.at, ACCOUNT_TIME_ZONE)} (account)
      </span>
      <span>
        {runUnitWords(run.units)}, {untilWords(Date.parse(run.at), Date.parse(asOf))}
      </span>
    </li>
  );
}

function ShortOfUnits({ run }: { run: ScanEffect['runs'][number] }) {
  const permit = usePermit('quota.buy');
  return (
    <p className={styles['short']}>
      <strong>{formatDay(run.at)} may stop early.</strong> About {plural(run.missing, 'unit')} will
      be missing. {permit.ok ? <Link to={CHANGE_QUOTA_PATH}>Increase quota</Link> : null}
    </p>
  );
}
