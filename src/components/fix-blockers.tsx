import type { FixBlocker } from '#domain/fix-eligibility.ts';
import { formatNumber } from '#lib/format-number.ts';
import { BLOCKER_TEXT } from './blocker-text.ts';
import styles from './fix-blockers.module.css';

export type FixBlockerCount = {
  blocker: FixBlocker;
  /** Name and release of the system that the reason speaks of. */
  system: string;
  /** Releases of the same system that can be fixed; null when there are none or they do not matter. */
  fixable: string | null;
  images: number;
};

/** Each reason with how many images it holds back, and what a person can do instead. */
export function FixBlockers({ counts }: { counts: readonly FixBlockerCount[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col" className={styles['number']}>
            Images
          </th>
          <th scope="col">Reason</th>
          <th scope="col">What you can do</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ blocker, system, fixable, images }) => (
          <tr key={`${blocker} ${system}`}>
            <td className={styles['number']}>{formatNumber(images)}</td>
            <td>
              {BLOCKER_TEXT[blocker].reason(system)}
              {fixable ? (
                <span className={`${styles['fixable']} ${styles['quiet']}`}>
                  Fixing works for {fixable}.
                </span>
              ) : null}
            </td>
            <td className={styles['quiet']}>{BLOCKER_TEXT[blocker].next}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
