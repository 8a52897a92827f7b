import { useId, useRef } from 'react';
import { checkDockerfile } from '#domain/dockerfile/check-dockerfile.ts';
import { applyEdit, type TextEdit } from '#domain/dockerfile/edits/text-edit.ts';
import { mendAll } from '#domain/dockerfile/mend-all.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import { byUrgency } from './check-facts.ts';
import { DockerfileDiff } from './dockerfile-diff.tsx';
import { DockerfileLines } from './dockerfile-lines.tsx';
import styles from './dockerfile-check.module.css';
import { FindingList } from './finding-list.tsx';
import type { CheckedFile } from './use-dockerfiles.ts';

type DockerfileCardProps = {
  file: CheckedFile;
  onEdit: (text: string) => void;
  onUndo: () => void;
  onRemove: () => void;
};

/** One Dockerfile: what was found in it, its text, and what the edits made so far change. */
export function DockerfileCard({ file, onEdit, onUndo, onRemove }: DockerfileCardProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const { name, texts } = file;
  const [original = '', text = original] = [texts[0], texts.at(-1)];
  const findings = byUrgency(checkDockerfile(text));

  /** The button that was pressed goes with its finding, so the focus goes to the heading. */
  function show(change: () => void, words: string) {
    change();
    announce(words);
    heading.current?.focus();
  }
  function change(next: string) {
    const left = checkDockerfile(next).length;
    show(() => onEdit(next), `Edited. ${plural(left, 'finding')} left in ${name}.`);
  }

  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 ref={heading} id={id} className={styles['name']} tabIndex={-1}>
          {name}
        </h2>
        <p className={styles['meta']}>{countWords(findings.length, texts.length - 1)}</p>
        <div className={styles['actions']}>
          {texts.length > 1 ? (
            <Button icon="rotate-ccw" onClick={() => show(onUndo, 'The last edit is undone')}>
              Undo
            </Button>
          ) : null}
          {findings.length > 0 ? (
            <Button icon="wrench" onClick={() => change(mendAll(text))}>
              Apply all edits
            </Button>
          ) : null}
          <Button kind="ghost" icon="x" label={`Close ${name}`} onClick={onRemove} />
        </div>
      </div>
      <FindingList
        findings={findings}
        label={`Findings in ${name}`}
        lineId={(line) => `${id}-${line}`}
        onApply={(edit: TextEdit) => change(applyEdit(text, edit))}
      />
      <DockerfileLines
        label={`Text of ${name}`}
        text={text}
        findings={findings}
        lineId={(line) => `${id}-${line}`}
      />
      <DockerfileDiff name={name} before={original} after={text} />
    </section>
  );
}

function countWords(findings: number, edits: number): string {
  const found = findings === 0 ? 'No findings' : plural(findings, 'finding');
  return edits === 0 ? found : `${found} after ${plural(edits, 'change')}`;
}
