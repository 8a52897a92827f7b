import { Instant } from '#components/instant.tsx';
import type { Registry } from '#contract/registries.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './registry-table.module.css';

/** When a registry was reached last and whether that worked: icon and words, never a colour alone. */
export function LastTry({ registry: { lastTry, lastSyncAt } }: { registry: Registry }) {
  if (!lastTry) return 'Never';
  const worked = lastTry.error === null;
  return (
    <>
      <span className={styles['try']} data-worked={worked}>
        <Icon name={worked ? 'circle-check' : 'circle-x'} size={14} />
        <span>
          <span className={worked ? 'visually-hidden' : undefined}>
            {worked ? 'Worked' : 'Failed'}{' '}
          </span>
          <Instant at={lastTry.at} />
        </span>
      </span>
      {!worked && lastSyncAt ? (
        <span className={styles['place']}>
          List is of <Instant at={lastSyncAt} />
        </span>
      ) : null}
    </>
  );
}
