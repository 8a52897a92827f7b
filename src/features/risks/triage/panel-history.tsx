import { Instant } from '#components/instant.tsx';
import { ruleScope } from '#components/rule-scope.ts';
import type { HistoryEvent } from '#contract/handling.ts';
import { useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { fixUrl } from '#urls/fix-address.ts';
import { HISTORY_PATH } from '#urls/history.ts';
import { siteParser } from '#urls/site.ts';
import { changeWords, HISTORY_WORDS } from './panel-history-words.ts';
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
        {shown.map((event, index) => (
          <li key={events.length - index} className={styles['event']}>
            <span className={styles['quiet']}>
              <Instant at={event.at} />
            </span>
            <span className={styles['what']}>
              {HISTORY_WORDS[event.kind].text(event)}
              <Particulars event={event} />
            </span>
            <span className={styles['who']}>{event.by ?? HISTORY_WORDS[event.kind].nobody}</span>
          </li>
        ))}
      </ol>
      <ShowMore {...rest} />
    </>
  );
}

/** What became of it, what the person typed, as text, until when it holds, and where. */
function Particulars({ event }: { event: HistoryEvent }) {
  const { text, expiresAt, kind, rule, batchId, fixId } = event;
  const [site] = useQueryState('site', siteParser);
  const change = changeWords(event);
  return (
    <>
      {change === null ? null : <span className={styles['reason']}>{change}</span>}
      {text === null || text === '' ? null : <q className={styles['reason']}>{text}</q>}
      {expiresAt && kind === 'ignored' ? (
        <span className={styles['reason']}>
          until <Instant at={expiresAt} />
        </span>
      ) : null}
      {rule && !rule.before ? (
        <span className={styles['reason']} data-hint={rule.repositories?.join('\n')}>
          {ruleScope(rule.repositories)}
        </span>
      ) : null}
      {batchId === null ? null : (
        <Link className="link" to={HISTORY_PATH}>
          One of many, see the batch
        </Link>
      )}
      {fixId === null ? null : (
        <Link className="link" to={fixUrl({ id: fixId, site })}>
          See the fix
        </Link>
      )}
    </>
  );
}
