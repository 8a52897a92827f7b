import { useState } from 'react';
import { Link } from 'react-router';
import { usePermit } from '#api/use-permit.ts';
import type { ScanDetail } from '#contract/scans.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { SegmentBar } from '#ui/segment-bar.tsx';
import { scanUrl } from '#urls/scans.ts';
import { barWords, finished, segments, stateWords, unitsWords } from './progress-words.ts';
import styles from './scan-card.module.css';
import { ScanCounters } from './scan-counters.tsx';
import { ScanFailures } from './scan-failures.tsx';
import { ScanLeftOut } from './scan-left-out.tsx';
import { scanName, scopeWords, starterWords } from './scan-words.ts';
import { StopDialog } from './stop-dialog.tsx';

type ScanCardProps = {
  scan: ScanDetail;
  /** On a page of its own the name is the title of the page. */
  alone?: boolean;
};

/** How far a scan is or how it ended, where its images stand, and why some failed. */
export function ScanCard({ scan, alone = false }: ScanCardProps) {
  const name = scanName(scan);
  return (
    <Card label={name}>
      <div className={styles['head']}>
        {alone ? (
          <h2 className="visually-hidden">Progress</h2>
        ) : (
          <h2 className={styles['strong']}>
            <Link className={styles['name'] ?? ''} to={scanUrl(scan.id)}>
              {name}
            </Link>
          </h2>
        )}
        <p className={styles['quiet']}>
          {scopeWords(scan.target)} · started by {starterWords(scan)}
        </p>
        {scan.state === 'running' ? <Stop scan={scan} /> : null}
      </div>
      <div className={styles['progress']}>
        <p className={styles['figure']}>
          {formatNumber(finished(scan.counts))} of {formatNumber(scan.images)}
        </p>
        <p className={styles['state']}>{stateWords(scan, scan.asOf)}</p>
        <p className={styles['units']}>{unitsWords(scan)}</p>
      </div>
      <div className={styles['bar']}>
        <SegmentBar
          size="large"
          label={barWords(scan)}
          max={scan.images}
          segments={segments(scan.counts)}
        />
      </div>
      <ScanCounters scan={scan} />
      <ScanLeftOut scan={scan} />
      <ScanFailures scan={scan} />
    </Card>
  );
}

function Stop({ scan }: { scan: ScanDetail }) {
  const [asked, setAsked] = useState(false);
  const permit = usePermit('scan.run');
  return (
    <div className={styles['end']}>
      <Button
        size="small"
        icon="square"
        disabledReason={permit.ok ? null : permit.reason}
        onClick={() => setAsked(true)}
      >
        Stop
      </Button>
      {asked ? <StopDialog scan={scan} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}
