import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { AnswerState } from '#components/answer-state.tsx';
import { failureText } from '#components/failure-text.ts';
import { Instant } from '#components/instant.tsx';
import { StateMark } from '#components/state-mark.tsx';
import { isNotFound } from '#contract/api-error.ts';
import type { FixDetail, FixedRisk } from '#contract/fixes.ts';
import { FIX_RUN_LABELS } from '#domain/fix-run.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import { Note } from '#ui/note.tsx';
import { fixesUrl } from '#urls/fix-address.ts';
import { scanUrl } from '#urls/scans.ts';
import { siteParser } from '#urls/site.ts';
import { oneFix } from './fix-queries.ts';
import { FixProgress } from './fix-table.tsx';
import { FixTaskCard } from './fix-task-card.tsx';
import { FIX_RUN_MARKS, fixName, fixStarter, fixSummary } from './fix-words.ts';
import styles from './fixes-page.module.css';
import { ProofLink } from './proof-link.tsx';
import { ReceiptActions } from './receipt-actions.tsx';

/** One fix while it goes on, and its receipt for ever after. */
export function FixPage({ id }: { id: string }) {
  const query = useQuery(oneFix(id));
  const fix = query.data;
  const [addressed] = useQueryState('site', siteParser);
  const all = fixesUrl(fix?.site ?? addressed);
  const title = fix ? fixName(fix) : 'Fix';
  useSpokenState(fix?.state);
  return (
    <CardPage>
      <title>{`${title} · Image Scan Console`}</title>
      <nav className={styles['crumbs']} aria-label="Where you are">
        <Link to={all}>Fixes</Link>
        <Icon name="chevron-right" size={14} />
        <span aria-current="page">{title}</span>
      </nav>
      {fix ? (
        <Receipt fix={fix} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Card>
          {isNotFound(query.error) ? (
            <EmptyState
              icon="file-search"
              title="There is no such fix"
              actions={<ButtonLink to={all}>Show all fixes</ButtonLink>}
            >
              The address may be cut short.
            </EmptyState>
          ) : (
            <AnswerState
              error={query.error}
              onRetry={() => void query.refetch()}
              what="The fix"
              lines={10}
            />
          )}
        </Card>
      )}
    </CardPage>
  );
}

type ReceiptProps = { fix: FixDetail; error: unknown; onRetry: () => void };

function Receipt({ fix, error, onRetry }: ReceiptProps) {
  const { startedAt, endedAt, scanId, state, images } = fix;
  const [printed, setPrinted] = useState<readonly FixedRisk[] | null>(null);
  useEffect(() => {
    if (printed) window.print();
  }, [printed]);
  return (
    <>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{fixName(fix)}</h1>
        <StateMark state={FIX_RUN_MARKS[state]}>{FIX_RUN_LABELS[state]}</StateMark>
        <span className={styles['actions']}>
          <ReceiptActions fix={fix} onPrint={setPrinted} />
        </span>
      </div>
      {error ? (
        <Note
          tone="caution"
          title="The fix could not be loaded again"
          actions={
            <Button size="small" onClick={onRetry}>
              Retry now
            </Button>
          }
        >
          {failureText(error).cause} What is shown is from the last answer.
        </Note>
      ) : null}
      <Card label={endedAt === null ? 'Progress' : 'Receipt'}>
        <div className={styles['summary']}>
          <p className={styles['strong']}>{fixSummary(fix)}</p>
          <FixProgress fix={fix} />
          <p className={styles['meta']}>
            Started by {fixStarter(fix)} on <Instant at={startedAt} />
            {endedAt === null ? null : (
              <>
                , ended on <Instant at={endedAt} />
              </>
            )}
            . {scanId === null ? null : <ProofLink to={scanUrl(scanId)}>See the re-scan</ProofLink>}
          </p>
          <p className={styles['meta']}>
            The old tags are still there. What runs from them keeps its risks until it is redeployed
            from the new tags.
          </p>
        </div>
      </Card>
      {images.map((task) => (
        <FixTaskCard
          key={task.id}
          fixId={fix.id}
          task={task}
          ended={endedAt !== null}
          printed={printed}
        />
      ))}
    </>
  );
}

/** Says how the fix stands whenever that has changed, not when it is opened. */
function useSpokenState(state: FixDetail['state'] | undefined): void {
  const announce = useAnnounce();
  const before = useRef(state);
  useEffect(() => {
    const known = before.current;
    before.current = state;
    if (known !== undefined && state !== undefined && known !== state)
      announce(FIX_RUN_LABELS[state]);
  }, [announce, state]);
}
