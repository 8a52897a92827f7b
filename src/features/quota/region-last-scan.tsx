import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { formatClock } from '#lib/format-account-time.ts';
import { formatDay, formatInstant, formatUtc } from '#lib/format-instant.ts';

type LastScanProps = {
  at: string | null;
  /** The newest scan of the table, whose year goes without saying. */
  newest: string | null;
};

/**
 * When the last scan ended, on the clock of the ledger above, which has the same scans. Null is a state
 * of its own.
 */
export function LastScan({ at, newest }: LastScanProps) {
  if (at === null) return 'Never';
  const year = yearOf(at);
  const clock = formatClock(at, ACCOUNT_TIME_ZONE);
  return (
    <time dateTime={at} data-hint={`${formatInstant(at)}\n${formatUtc(at)}`}>
      {newest && yearOf(newest) === year ? clock : clock.replace(',', ` ${year},`)}
    </time>
  );
}

function yearOf(at: string): string {
  return formatDay(at, ACCOUNT_TIME_ZONE).slice(-4);
}
