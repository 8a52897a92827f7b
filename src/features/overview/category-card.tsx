import { PriorityHeads } from '#components/priority-heads.tsx';
import type { Overview } from '#contract/overview.ts';
import { imagesIn, SCANNED_STATES } from '#domain/image-state.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { categoryImagesUrl, categoryUrl, type Scope } from './overview-links.ts';
import { categorySentence } from './overview-words.ts';
import styles from './overview-table.module.css';
import { ShareBar } from './share-bar.tsx';

type CardProps = { overview: Overview; scope: Scope };

/** Open risks of each category, and the images that have any. */
export function CategoryCard({ overview, scope }: CardProps) {
  const scanned = imagesIn(overview.states, SCANNED_STATES);
  return (
    <OverviewCard title="Risk by category" sentence={[categorySentence(overview, scope)]}>
      <table className={styles['table']} aria-label="Risk by category">
        <thead>
          <tr>
            <th scope="col">Category</th>
            <PriorityHeads />
            <th scope="col" data-number>
              Images affected
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.categories.map(({ category, open, images }) => (
            <tr key={category}>
              <th scope="row">{RISK_CATEGORY_FACTS[category].plural}</th>
              {PRIORITIES.map((priority) => (
                <td key={priority} data-number>
                  <NumberLink
                    to={categoryUrl(scope, category, priority)}
                    value={open[priority]}
                    label={`${RISK_CATEGORY_FACTS[category].plural}, ${PRIORITY_FACTS[priority].label}`}
                    priority={priority}
                  />
                </td>
              ))}
              <td data-number>
                <NumberLink
                  to={categoryImagesUrl(scope, category)}
                  value={images}
                  label={`images with ${RISK_CATEGORY_FACTS[category].plural.toLowerCase()}`}
                />
                <ShareBar
                  whole={scanned}
                  parts={[{ key: category, value: images, look: 'plain' }]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OverviewCard>
  );
}
