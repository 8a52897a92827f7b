import type { Finding } from '#domain/dockerfile/check-dockerfile.ts';
import type { TextEdit } from '#domain/dockerfile/edits/text-edit.ts';
import { SeverityGlyph } from '#components/severity.tsx';
import { PRIORITY_FACTS } from '#domain/severity.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { checkFacts, lineWords } from './check-facts.ts';
import styles from './finding-list.module.css';

type FindingListProps = {
  label: string;
  findings: readonly Finding[];
  lineId: (line: number) => string;
  onApply: (edit: TextEdit) => void;
};

/** Each finding with its line, its reason and the edit that mends it. */
export function FindingList({ label, findings, lineId, onApply }: FindingListProps) {
  if (findings.length === 0) {
    return (
      <div className={styles['none']}>
        <Note tone="done" title="No findings">
          None of the seven checks finds anything in this text. A scan also looks at the base image.
        </Note>
      </div>
    );
  }
  return (
    <ul className={styles['list']} aria-label={label}>
      {findings.map((finding) => (
        <FindingRow
          key={`${finding.check} ${finding.lines.from} ${finding.why}`}
          finding={finding}
          lineId={lineId(finding.lines.from)}
          onApply={onApply}
        />
      ))}
    </ul>
  );
}

type FindingRowProps = { finding: Finding; lineId: string; onApply: (edit: TextEdit) => void };

function FindingRow({ finding, lineId, onApply }: FindingRowProps) {
  const { label, priority } = checkFacts(finding.check);
  const edit = finding.edit();
  return (
    <li className={styles['row']}>
      <SeverityGlyph priority={priority} />
      <div className={styles['words']}>
        <p className={styles['title']}>{label}</p>
        <p className={styles['meta']}>
          {PRIORITY_FACTS[priority].label} ·{' '}
          <button type="button" className="link" onClick={() => showLine(lineId)}>
            {lineWords(finding)}
          </button>
        </p>
        <p>{finding.why}</p>
        {edit.note ? <p className={styles['note']}>{edit.note}</p> : null}
      </div>
      <Button size="small" icon="wrench" onClick={() => onApply(edit)}>
        {edit.label}
      </Button>
    </li>
  );
}

function showLine(lineId: string): void {
  const line = document.getElementById(lineId);
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
}
