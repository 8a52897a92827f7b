import { Instant } from '#components/instant.tsx';
import type { Registry } from '#contract/registries.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './registry-table.module.css';

/** When a registry was reached last and whether that worked: icon and words, never a colour alone. */
export function LastTry({ registry: { lastTry, lastSyncAt } }: { registry: Registry }) {
  if (!lastTry) return 'Never';
  if (lastTry.error === null)
    return (
      <span className={styles['try']}>
        <Icon name="circle-check" size={14} />
        <span>
          <span className="visually-hidden">Worked </span>
          <Instant at={lastTry.at} />
        </span>
      </span>
    );
  return (
    <>
      <span className={styles['try']} data-failed="">
        <Icon name="circle-x" size={14} />
        Failed
      </span>
      <Instant at={lastTry.at} />
      {lastSyncAt ? (
        <span className={styles['place']}>
          List is of <Instant at={lastSyncAt} />
        </span>
      ) : null}
    </>
  );
}
