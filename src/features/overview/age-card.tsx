import { Severity } from '#components/severity.tsx';
import type { Overview } from '#contract/overview.ts';
import { AGE_BAND_FACTS, AGE_BANDS } from '#domain/age-band.ts';
import { PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { changeUrl, openUrl, overdueUrl, type Scope } from './overview-links.ts';
import { ageSentence } from './overview-words.ts';
import { periodWords } from './period-words.ts';
import styles from './overview-table.module.css';
import { ShareBar, type ShareLook } from './share-bar.tsx';

/** Older risks stand darker in the bar of their priority. */
const LOOKS = { asap: 'high', later: 'medium', nntf: 'low' } as const satisfies Record<
  Priority,
  ShareLook
>;

type CardProps = { overview: Overview; scope: Scope };

/** How fast risks are fixed, against the target, and how old the open ones are. */
export function AgeCard({ overview, scope, targets }: CardProps & { targets: React.ReactNode }) {
  return (
    <OverviewCard
      title="Time to fix and age of open risks"
      sentence={[ageSentence(overview, scope)]}
    >
      <table className={styles['table']} aria-label="Time to fix and age of open risks">
        <thead>
          <tr>
            <th scope="col">Priority</th>
            <th scope="col" data-number>
              Mean to fix
            </th>
            <th scope="col" data-number>
              Target
            </th>
            <th scope="col" data-number>
              Met
            </th>
            <th scope="col" data-number>
              Missed
            </th>
            {AGE_BANDS.map((band) => (
              <th key={band} scope="col" data-number>
                {AGE_BAND_FACTS[band].label}
              </th>
            ))}
            <th scope="col" data-number>
              Late
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.ages.map((age) => (
            <tr key={age.priority}>
              <th scope="row">
                <Severity priority={age.priority} />
                <ShareBar
                  whole={0}
                  parts={AGE_BANDS.map((band, index) => ({
                    key: band,
                    value: age.bands[band],
                    look: LOOKS[age.priority],
                    strength: (index + 1) / AGE_BANDS.length,
                  }))}
                />
              </th>
              <td data-number data-label="mean to fix">
                <NumberLink
                  to={changeUrl(scope, age.priority, 'fixes')}
                  value={age.fixed}
                  shown={
                    age.meanDaysToFix === null
                      ? 'None fixed'
                      : `${formatNumber(age.meanDaysToFix)} d`
                  }
                  label={`${PRIORITY_FACTS[age.priority].label}, mean time to fix`}
                />
              </td>
              <td data-number data-label="target">
                {formatNumber(age.targetDays)} d
              </td>
              <td data-number data-label="met">
                <NumberLink
                  to={changeUrl(scope, age.priority, 'fixes-in-time')}
                  value={age.inTime}
                  label={`${PRIORITY_FACTS[age.priority].label}, fixed within the target`}
                />
              </td>
              <td data-number data-label="missed">
                <NumberLink
                  to={changeUrl(scope, age.priority, 'fixes-late')}
                  value={age.fixed - age.inTime}
                  label={`${PRIORITY_FACTS[age.priority].label}, fixed later than the target`}
                />
              </td>
              {AGE_BANDS.map((band) => (
                <td key={band} data-number data-label={AGE_BAND_FACTS[band].label}>
                  <NumberLink
                    to={openUrl(scope, age.priority, { age: [band] })}
                    value={age.bands[band]}
                    label={`${PRIORITY_FACTS[age.priority].label}, ${AGE_BAND_FACTS[band].label}`}
                  />
                </td>
              ))}
              <td data-number data-label="late">
                <NumberLink
                  to={overdueUrl(scope, age.priority, age.targetDays)}
                  value={age.overdue}
                  label={`${PRIORITY_FACTS[age.priority].label}, open for longer than the target`}
                  priority="asap"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['foot']}>
        Mean, met and missed are of what was fixed {periodWords(overview)}; the bars go from new to
        old. {targets}
      </p>
    </OverviewCard>
  );
}
