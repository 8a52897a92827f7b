import { Instant } from '#components/instant.tsx';
import { ruleScope } from '#components/rule-scope.ts';
import type { HistoryEvent } from '#contract/handling.ts';
import { HISTORY_WORDS } from './panel-history-words.ts';
import styles from './panel-history.module.css';
import { ShowMore } from './show-more.tsx';
import { useFirstRows } from './use-first-rows.ts';

/** Events on screen before `Show more`, and how many each press adds. */
const FIRST = 5;
const STEP = 20;

/** What happened, newest first, with when and who. */
export function PanelHistory({ events }: { events: readonly HistoryEvent[] }) {
  const { shown, ...rest } = useFirstRows(events, FIRST, STEP);
  if (events.length === 0) return <p className={styles['quiet']}>Nothing is recorded yet.</p>;
  return (
    <>
      <ol className={styles['list']}>
        {shown.map((event) => (
          <li key={`${event.at} ${event.kind}`} className={styles['event']}>
            <span className={styles['quiet']}>
              <Instant at={event.at} />
            </span>
            <span className={styles['what']}>
              {HISTORY_WORDS[event.kind].text(event)}
              <Reason event={event} />
            </span>
            <span className={styles['who']}>{event.by ?? HISTORY_WORDS[event.kind].nobody}</span>
          </li>
        ))}
      </ol>
      <ShowMore {...rest} />
    </>
  );
}

/** What the person typed, as text, until when it holds, and where. */
function Reason({ event: { reason, expiresAt, kind, rule } }: { event: HistoryEvent }) {
  return (
    <>
      {reason ? <q className={styles['reason']}>{reason}</q> : null}
      {expiresAt && kind === 'ignored' ? (
        <span className={styles['reason']}>
          until <Instant at={expiresAt} />
        </span>
      ) : null}
      {rule ? (
        <span className={styles['reason']} data-hint={rule.repositories?.join('\n')}>
          {ruleScope(rule.repositories)}
        </span>
      ) : null}
    </>
  );
}
