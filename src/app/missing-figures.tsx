import { useQueries } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { sessionQuery } from '#api/session-query.ts';
import { getAccount } from '#contract/account.ts';
import { getQuota } from '#contract/quota.ts';
import { getRiskCounts } from '#contract/risk-counts.ts';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { Button } from '#ui/button.tsx';
import styles from './strip.module.css';
import { useImageScanOpen } from './use-image-scan-open.ts';
import { useSite } from './use-site.ts';

const NAMES = [
  'your role',
  'the account',
  'units left',
  'running scans',
  'counts of the navigation',
] as const;

const list = new Intl.ListFormat('en-GB');

/** The frame has no room for a failure where the figure would stand, so one line says what is missing. */
export function MissingFigures() {
  const [site] = useSite();
  const enabled = useImageScanOpen();
  const answers = useQueries({
    queries: [
      sessionQuery,
      apiQuery(getAccount, {}),
      apiQuery(getQuota, {}),
      { ...scanActivityQuery, enabled },
      { ...apiQuery(getRiskCounts, { query: { site } }), enabled },
    ],
  });
  const failed = answers.filter(({ error, data }) => error !== null && data === undefined);
  const names = NAMES.filter((_, index) => failed.some((answer) => answer === answers[index]));
  const [first] = failed;
  if (!first) return null;
  return (
    <div className={styles['strip']} role="alert">
      <span>
        <strong>Could not be loaded: {list.format(names)}.</strong> {failureText(first.error).cause}{' '}
        The rest of this page is not affected.
      </span>
      <Button size="small" onClick={() => failed.forEach((answer) => void answer.refetch())}>
        Retry now
      </Button>
    </div>
  );
}
