import { Link } from 'react-router';
import { failureText } from '#components/failure-text.ts';
import { isNotFound } from '#contract/api-error.ts';
import type { ScanDetail } from '#contract/scans.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Note } from '#ui/note.tsx';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { ScanCard } from './scan-card.tsx';
import { ScanLog } from './scan-log.tsx';
import { scanName } from './scan-words.ts';
import styles from './scans-page.module.css';
import { useLiveScan } from './use-live-scan.ts';
import { useScanAnnouncements } from './use-scan-announcements.ts';
import { useScanBlocker } from '#api/use-scan-blocker.ts';

/** One scan: how far it is or how it ended, and its log image by image. */
export function ScanPage({ id }: { id: string }) {
  const { query, scan } = useLiveScan(id);
  const title = scan ? scanName(scan) : 'Scan';
  useScanAnnouncements(id);
  return (
    <CardPage>
      <title>{`${title} · Image Scan Console`}</title>
      <nav className={styles['crumbs']} aria-label="Where you are">
        <Link to={SCANS_PATH}>Scans</Link>
        <Icon name="chevron-right" size={14} />
        <span aria-current="page">{title}</span>
      </nav>
      {scan ? (
        <Found scan={scan} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <>
          <h1 className={styles['title']}>{title}</h1>
          <Card>
            {isNotFound(query.error) ? (
              <Unknown />
            ) : (
              <AnswerState
                error={query.error}
                onRetry={() => void query.refetch()}
                what="The scan"
                lines={10}
              />
            )}
          </Card>
        </>
      )}
    </CardPage>
  );
}

type FoundProps = { scan: ScanDetail; error: unknown; onRetry: () => void };

function Found({ scan, error, onRetry }: FoundProps) {
  const blocker = useScanBlocker();
  return (
    <>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{scanName(scan)}</h1>
        <p className={styles['scope']}>Started on {formatInstant(scan.startedAt)}</p>
        {scan.target.kind === 'scope' ? (
          <div className={styles['actions']}>
            <ButtonLink icon="play" to={scanPlanUrl(scan.target)} disabledReason={blocker}>
              Plan it again
            </ButtonLink>
          </div>
        ) : null}
      </div>
      {error ? (
        <Note
          tone="caution"
          title="The scan could not be loaded again"
          actions={
            <Button size="small" onClick={onRetry}>
              Retry now
            </Button>
          }
        >
          {failureText(error).cause} What is shown is from the last answer.
        </Note>
      ) : null}
      <ScanCard scan={scan} alone />
      <ScanLog scan={scan} />
    </>
  );
}

function Unknown() {
  return (
    <EmptyState
      icon="file-search"
      title="There is no such scan"
      actions={<ButtonLink to={SCANS_PATH}>Show all scans</ButtonLink>}
    >
      The address may be cut short, or the log of the scan is not kept any more.
    </EmptyState>
  );
}
