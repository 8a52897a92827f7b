import type { RiskDetail } from '#contract/risk-detail.ts';
import { ageInDays } from '#domain/age-band.ts';
import { parseCvss } from '#domain/cvss.ts';
import { formatDay } from '#lib/format-instant.ts';
import { formatLikelihood } from '#components/format-likelihood.ts';
import styles from './panel-figures.module.css';

const NOT_KNOWN = 'Not known';

/** The four figures that people rank by. What is not known says so; it is never 0 or No (D13). */
export function PanelFigures({ risk, now }: { risk: RiskDetail; now: number }) {
  const { cvssVector, cvssScore, epss, knownExploited, firstSeenAt } = risk;
  const cvss = cvssVector === null ? null : parseCvss(cvssVector);
  return (
    <dl className={styles['figures']}>
      <Figure
        name={cvss ? `CVSS ${cvss.version}` : 'CVSS'}
        value={cvssScore?.toFixed(1)}
        detail={cvss?.rating ?? ''}
      />
      <Figure
        name="Likelihood (EPSS)"
        value={epss === null ? undefined : formatLikelihood(epss)}
        detail={epss === null ? '' : 'of use within 30 d'}
      />
      <Figure
        name="Known exploited"
        value={knownExploited === null ? undefined : knownExploited ? 'Yes' : 'No'}
        detail={knownExploited ? 'in a public catalogue' : ''}
        urgent={knownExploited === true}
      />
      <Figure
        name="Open for"
        value={`${ageInDays(firstSeenAt, now)} d`}
        detail={`since ${formatDay(firstSeenAt)}`}
      />
    </dl>
  );
}

type FigureProps = { name: string; value: string | undefined; detail: string; urgent?: boolean };

function Figure({ name, value, detail, urgent = false }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt className={styles['name']}>{name}</dt>
      <dd
        className={value === undefined ? styles['unknown'] : styles['value']}
        data-urgent={urgent || undefined}
      >
        {value ?? NOT_KNOWN}
      </dd>
      {detail ? <dd className={styles['detail']}>{detail}</dd> : null}
    </div>
  );
}
