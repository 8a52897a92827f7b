import type { Finding } from '#domain/dockerfile/check-dockerfile.ts';
import { checkFacts } from './check-facts.ts';
import styles from './dockerfile-lines.module.css';

type DockerfileLinesProps = {
  label: string;
  text: string;
  /** The most urgent first: a line has the colour of its first finding. */
  findings: readonly Finding[];
  lineId: (line: number) => string;
};

/** The text with its line numbers; lines with a finding are tinted and name it. */
export function DockerfileLines({ label, text, findings, lineId }: DockerfileLinesProps) {
  // What ends with a line break has no line behind it.
  const lines = text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  return (
    <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
      <ol className={styles['lines']}>
        {lines.map((line, index) => {
          const number = index + 1;
          const here = findings.filter(({ lines: { from, to } }) => from <= number && number <= to);
          const starts = here.filter(({ lines: { from } }) => from === number);
          const labels = [...new Set(starts.map(({ check }) => checkFacts(check).label))];
          return (
            <li
              key={number}
              id={lineId(number)}
              className={styles['line']}
              data-priority={here[0] && checkFacts(here[0].check).priority}
              tabIndex={-1}
            >
              <span className={styles['number']} aria-hidden="true">
                {number}
              </span>
              <code className={styles['code']}>{line}</code>
              {labels.length > 0 ? (
                <span className={styles['mark']}>{labels.join(', ')}</span>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
