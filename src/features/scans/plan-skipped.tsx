import { Link } from 'react-router';
import type { ScanPlan } from '#contract/scan-plans.ts';
import { SKIP_REASON_LABELS } from '#domain/scan-failure.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { SKIP_LINKS } from './plan-words.ts';
import styles from './planner.module.css';

/** Images in scope that are not scanned, by reason; they use no units. */
export function PlanSkipped({ skipped }: Pick<ScanPlan, 'skipped'>) {
  if (skipped.length === 0) return null;
  const all = skipped.reduce((sum, { images }) => sum + images, 0);
  return (
    <section>
      <h3 className={styles['heading']}>
        Not scanned <span className={styles['quiet']}>{plural(all, 'image')}, no units used</span>
      </h3>
      <ul className={styles['skipped']} aria-label="Not scanned">
        {skipped.map(({ reason, images, detail }) => {
          const link = SKIP_LINKS[reason];
          return (
            <li key={reason}>
              <span>{SKIP_REASON_LABELS[reason]}</span>
              {detail || link ? (
                <span className={styles['detail']}>
                  {detail}
                  {detail && link ? ' · ' : null}
                  {link ? (
                    <Link className="link" to={link.to}>
                      {link.label}
                    </Link>
                  ) : null}
                </span>
              ) : null}
              <span className={styles['number']}>{formatNumber(images)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
