import { formatDate } from '#lib/format-account-time.ts';
import { formatNumber } from '#lib/format-number.ts';
import type { BurnDownDay } from './quota-burn-down.ts';
import styles from './quota-table.module.css';
import frame from './quota-burn-down-plot.module.css';

/** The numbers of the plot, one row a day; a day that is not known has no number. */
export function QuotaBurnDownTable({ days }: { days: readonly BurnDownDay[] }) {
  return (
    <div className={frame['scroller']} tabIndex={0} role="region" aria-label="Units left, table">
      <table className={styles['table']} data-sticky="" aria-label="Units left each day">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" data-end="">
              Used
            </th>
            <th scope="col" data-end="">
              Left
            </th>
            <th scope="col" data-end="">
              Forecast
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((each) => (
            <tr key={each.day}>
              <th scope="row">
                {formatDate(each.day)}
                {each.today ? <span className={styles['quiet']}> so far</span> : null}
              </th>
              <td data-end="">{units(each.used)}</td>
              <td data-end="">{units(each.left)}</td>
              <td data-end="">{each.forecast ? rangeWords(each.forecast) : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function units(value: number | null): string | null {
  return value === null ? null : formatUnits(value);
}

/** `690 (670 to 700)`: units left; below zero is how many are missing. */
export function rangeWords({ likely, low, high }: NonNullable<BurnDownDay['forecast']>): string {
  const range = low === high ? '' : ` (${formatUnits(low)} to ${formatUnits(high)})`;
  return formatUnits(likely) + range;
}

function formatUnits(value: number): string {
  return formatNumber(value).replace('-', '−');
}
