import type { Overview } from '#contract/overview.ts';
import { IMAGE_STATES, imagesIn, SCANNED_STATES } from '#domain/image-state.ts';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { stateUrl, type Scope } from './overview-links.ts';
import { regionSentence } from './overview-words.ts';
import styles from './overview-table.module.css';
import { ShareBar, ShareLegend } from './share-bar.tsx';

type CardProps = { overview: Overview; scope: Scope };

/** What is known of the images of each region. */
export function RegionCard({ overview, scope }: CardProps) {
  return (
    <OverviewCard title="Coverage by region" sentence={[regionSentence(overview, scope)]}>
      <table className={styles['table']} aria-label="Coverage by region">
        <thead>
          <tr>
            <th scope="col">Region</th>
            {COVERAGE.map(({ label }) => (
              <th key={label} scope="col" data-number>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overview.regions.map(({ regionId, states }) => (
            <tr key={regionId}>
              <th scope="row" className="mono">
                {regionId}
                <ShareBar
                  whole={0}
                  parts={COVERAGE.map(({ label, look, of }) => ({
                    key: label,
                    look,
                    value: imagesIn(states, of),
                  }))}
                />
              </th>
              {COVERAGE.map(({ label, of }) => (
                <td key={label} data-number data-label={label.toLowerCase()}>
                  <NumberLink
                    to={stateUrl(scope, of, regionId)}
                    value={imagesIn(states, of)}
                    label={`${label.toLowerCase()} images in ${regionId}`}
                  />
                  {of === SCANNED_STATES ? (
                    <span className={styles['share']}>{scannedShare(states)}</span>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['foot']}>
        <ShareLegend parts={COVERAGE} />
      </div>
    </OverviewCard>
  );
}

/** Never 100% while anything is left, as a rounded share would have it. */
function scannedShare(states: Overview['regions'][number]['states']): string {
  const all = imagesIn(states, IMAGE_STATES);
  return `${Math.floor((imagesIn(states, SCANNED_STATES) / all) * 100)}%`;
}

const COVERAGE = [
  { label: 'Scanned', look: 'plain', of: SCANNED_STATES },
  { label: 'Never', look: 'never', of: ['not-scanned'] },
  { label: 'Failed', look: 'failed', of: ['failed'] },
  { label: 'Unsupported', look: 'unsupported', of: ['unsupported'] },
] as const;
