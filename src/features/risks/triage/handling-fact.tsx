import { Fact } from '#components/fact-list.tsx';
import { Instant } from '#components/instant.tsx';
import type { Handling } from '#contract/risk-detail.ts';
import styles from './panel-evidence.module.css';

type HandlingFactProps = { name: string; handling: Handling };

/** Why a risk raises no alert: who said so, when, for what reason and until when. */
export function HandlingFact({ name, handling: { reason, by, at, expiresAt } }: HandlingFactProps) {
  return (
    <Fact name={name}>
      <q>{reason}</q> <span className={styles['quiet']}>by {by} on</span> <Instant at={at} />
      {expiresAt ? (
        <>
          {' '}
          <span className={styles['quiet']}>until</span> <Instant at={expiresAt} />
        </>
      ) : null}
    </Fact>
  );
}
