import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { Instant } from '#components/instant.tsx';
import { listImageScans, type ImageScan } from '#contract/image-detail.ts';
import { SCAN_FAILURE_FACTS } from '#domain/scan-failure.ts';
import { JOB_STATE_LABELS } from '#domain/scan-labels.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { scanUrl } from '#urls/scans.ts';
import styles from './image-page.module.css';

type ImageScansProps = { path: { namespace: string; repository: string; digest: string } };

/** The scans of an image whose log is kept, newest first. */
export function ImageScans({ path }: ImageScansProps) {
  const { data, error, refetch } = useQuery(apiQuery(listImageScans, { path }));
  return (
    <section className={styles['card']} aria-label="Scan history">
      <div className={styles['cardHead']}>
        <h2 className={styles['cardTitle']}>Scan history</h2>
        <span className={styles['quiet']}>Logs of the last nights, and of scans since</span>
      </div>
      {data ? (
        <History rows={data.rows} />
      ) : (
        <AnswerState
          error={error}
          onRetry={() => void refetch()}
          what="The scan history"
          lines={4}
        />
      )}
    </section>
  );
}

function History({ rows }: { rows: readonly ImageScan[] }) {
  if (rows.length === 0)
    return <p className={styles['words']}>No scan in the log has looked at this image.</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="Scans of this image">
        <thead>
          <tr>
            <th scope="col">Scan</th>
            <th scope="col">Ended</th>
            <th scope="col">State</th>
            <th scope="col">Risks known</th>
            <th scope="col">Unit</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((scan) => (
            <tr key={scan.scanId}>
              <td>
                <Link className="link" to={scanUrl(scan.scanId)}>
                  {scan.starter === 'schedule'
                    ? 'Periodic scan'
                    : `By ${scan.startedBy ?? 'OpenAPI'}`}
                </Link>
              </td>
              <td data-label="Ended">{scan.endedAt ? <Instant at={scan.endedAt} /> : 'Not yet'}</td>
              <td data-label="State">
                {scan.cause
                  ? `${JOB_STATE_LABELS[scan.state]}: ${SCAN_FAILURE_FACTS[scan.cause].words}`
                  : JOB_STATE_LABELS[scan.state]}
              </td>
              <td data-label="Risks known">{knownWords(scan)}</td>
              <td data-label="Unit">{scan.charged ? '1 unit' : 'None'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function knownWords({ known, added }: ImageScan): string {
  if (known === null) return 'Not read';
  return added ? `${formatNumber(known)}, ${plural(added, 'is', 'are')} new` : formatNumber(known);
}
