import { useState } from 'react';
import { Link } from 'react-router';
import { usePermit } from '#api/use-permit.ts';
import type { ScanDetail } from '#contract/scans.ts';
import { SCAN_FAILURE_FACTS } from '#domain/scan-failure.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { registryUrl } from '#urls/registries.ts';
import { RemainsDialog } from './remains-dialog.tsx';
import styles from './scan-card.module.css';

type Failure = ScanDetail['failures'][number];

/** Registries that a row names before the others are only counted. */
const NAMED = 2;

/** Why images failed, what helps against each cause, and a retry of those that failed only. */
export function ScanFailures({ scan }: { scan: ScanDetail }) {
  const [asked, setAsked] = useState(false);
  const permit = usePermit('scan.run');
  const { failed } = scan.counts;
  const { failed: left } = scan.remains;
  if (failed === 0) return null;
  const disabledReason = permit.ok ? null : permit.reason;
  return (
    <section className={styles['failures']} aria-label="Failed images">
      <div className={styles['sectionHead']}>
        <h3 className={styles['strong']}>Why {plural(failed, 'image')} failed</h3>
        <p className={styles['quiet']}>failed images stay unscanned and use no units</p>
        {left > 0 ? (
          <Button
            size="small"
            icon="refresh-cw"
            disabledReason={disabledReason}
            onClick={() => setAsked(true)}
          >
            Retry {formatNumber(left)} failed
          </Button>
        ) : (
          <p className={styles['end']}>A later scan has read them all</p>
        )}
      </div>
      <ul>
        {scan.failures.map((failure) => (
          <li key={failure.cause} className={styles['failure']}>
            <div>
              <p>{SCAN_FAILURE_FACTS[failure.cause].words}</p>
              <p className={styles['quiet']}>{SCAN_FAILURE_FACTS[failure.cause].remedy}</p>
            </div>
            <Registries registries={failure.registries} />
            <span className={styles['number']}>{plural(failure.images, 'image')}</span>
            <Remedy
              failure={failure}
              disabledReason={left === 0 ? 'A later scan has read them all' : disabledReason}
              onRetry={() => setAsked(true)}
            />
          </li>
        ))}
      </ul>
      {asked ? (
        <RemainsDialog
          scanId={scan.id}
          which="failed"
          images={left}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </section>
  );
}

function Registries({ registries }: Pick<Failure, 'registries'>) {
  const rest = registries.length - NAMED;
  return (
    <span className={`mono ${styles['registries'] ?? ''}`}>
      {registries.slice(0, NAMED).map(({ id, name }) => (
        <Link key={id} className="link" to={registryUrl(id)}>
          {name}
        </Link>
      ))}
      {rest > 0 ? (
        <span
          data-hint={registries
            .slice(NAMED)
            .map(({ name }) => name)
            .join('\n')}
        >
          and {formatNumber(rest)} more
        </span>
      ) : null}
    </span>
  );
}

type RemedyProps = { failure: Failure; disabledReason: string | null; onRetry: () => void };

/** The one thing to do about a cause: at the registry, or a retry. */
function Remedy({ failure: { cause, registries }, disabledReason, onRetry }: RemedyProps) {
  const [registry] = registries;
  return (
    <span className={styles['remedy']}>
      {SCAN_FAILURE_FACTS[cause].leadsTo === 'registry' && registry ? (
        <Link className="link" to={registryUrl(registry.id)}>
          Raise the speed limit
        </Link>
      ) : (
        <Button kind="ghost" size="small" disabledReason={disabledReason} onClick={onRetry}>
          Retry
        </Button>
      )}
    </span>
  );
}
