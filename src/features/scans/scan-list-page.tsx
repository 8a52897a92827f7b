import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { scanSettingsUrl } from '#urls/scan-settings.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { AllScans } from './all-scans.tsx';
import { Planner } from './planner.tsx';
import { RunningScan } from './running-scan.tsx';
import { AnswerState } from '#components/answer-state.tsx';
import styles from './scans-page.module.css';
import { useScanAnnouncements } from './use-scan-announcements.ts';
import { useScanBlocker } from '#api/use-scan-blocker.ts';

/** Running scans that get a card; more of them would push the list out of sight. */
const CARDS = 3;

/** What runs, what ran, when the next one comes, and the way to start one. Both sites at once. */
export function ScanListPage() {
  const query = useQuery(scanActivityQuery);
  const activity = query.data;
  const running = activity?.running ?? [];
  useScanAnnouncements();
  return (
    <CardPage>
      <title>Scans · Image Scan Console</title>
      <Head nextRunAt={activity?.nextRunAt} />
      {query.error && !activity ? (
        <Card>
          <AnswerState
            error={query.error}
            onRetry={() => void query.refetch()}
            what="What runs now"
            lines={5}
          />
        </Card>
      ) : null}
      {running.slice(0, CARDS).map(({ id }) => (
        <RunningScan key={id} id={id} />
      ))}
      {running.length > CARDS ? (
        <p className={styles['more']}>
          {formatNumber(running.length - CARDS)} more run now.{' '}
          <Link className="link" to="?state=running">
            Show all that run
          </Link>
        </p>
      ) : null}
      <AllScans />
      <Planner />
    </CardPage>
  );
}

function Head({ nextRunAt }: { nextRunAt: string | null | undefined }) {
  const blocker = useScanBlocker();
  return (
    <div className={styles['head']}>
      <h1 className={styles['title']}>Scans</h1>
      <p className={styles['scope']}>The whole account, both sites</p>
      <div className={styles['actions']}>
        {nextRunAt === undefined ? null : (
          <ButtonLink icon="clock" to={scanSettingsUrl('scan')}>
            {nextRunAt === null ? 'No run is scheduled' : `Next run ${formatInstant(nextRunAt)}`}
          </ButtonLink>
        )}
        <ButtonLink kind="primary" icon="play" to={scanPlanUrl()} disabledReason={blocker}>
          Scan now
        </ButtonLink>
      </div>
    </div>
  );
}
