import type { RiskEvidence } from '#contract/risk-detail.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import styles from './panel-edit.module.css';

type Edit = NonNullable<RiskEvidence['edit']>;

/** What to change in the Dockerfile, line by line. The lines are rebuilt from the history of the image. */
export function PanelEdit({ edit: { before, after, note } }: { edit: Edit }) {
  const [old, mended] = [linesOf(before), linesOf(after)];
  const added = mended.filter((line) => !old.includes(line)).join('\n');
  return (
    <div className={styles['edit']} role="group" aria-label="Edit of the Dockerfile">
      <div className={styles['bar']}>
        <span>Edit, rebuilt from the history of the image</span>
        {added === '' ? null : <CopyButton text={added} label="Copy new lines" />}
      </div>
      <pre className={styles['lines']} role="region" aria-label="Edit, text" tabIndex={0}>
        {old.map((line) => (
          <span key={`old ${line}`} data-kind={mended.includes(line) ? undefined : 'removed'}>
            {`${mended.includes(line) ? ' ' : '-'}${line}\n`}
          </span>
        ))}
        {mended
          .filter((line) => !old.includes(line))
          .map((line) => (
            <span key={`new ${line}`} data-kind="added">{`+${line}\n`}</span>
          ))}
      </pre>
      {note ? <p className={styles['note']}>{note}</p> : null}
    </div>
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
