import type { Ref } from 'react';
import type { AffectedImage } from '#contract/risk-detail.ts';
import type { CopyHandle } from '#ui/copy-button.tsx';
import styles from './panel-advice.module.css';
import { PanelDependencies } from './panel-dependencies.tsx';
import { PanelEdit } from './panel-edit.tsx';

type PanelAdviceProps = {
  /** What holds in every image; null where each place has its own. */
  advice: string | null;
  affected: AffectedImage | undefined;
  copy: Ref<CopyHandle>;
};

/** What to do about it: in general, then about each place in the chosen image. */
export function PanelAdvice({ advice, affected, copy }: PanelAdviceProps) {
  const own = (affected?.evidence ?? []).filter((each) => each.advice && each.advice !== advice);
  return (
    <div className={styles['advice']}>
      {advice ? <Lines text={advice} /> : null}
      <PanelDependencies evidence={affected?.evidence ?? []} copy={copy} />
      {own.map(({ name, label, path, advice: text, edit }) => (
        <section key={`${name} ${path}`}>
          <h4 className={styles['heading']}>{label}</h4>
          <Lines text={text ?? ''} />
          {edit ? <PanelEdit edit={edit} /> : null}
        </section>
      ))}
      {!advice && own.length === 0 ? <p>Nothing is published about how to mend it.</p> : null}
    </div>
  );
}

/** Advice is plain text; each line is a step. */
function Lines({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 1) return <p className={styles['text']}>{lines[0]}</p>;
  return (
    <ol className={styles['steps']}>
      {lines.map((line) => (
        <li key={line}>{line.replace(/^\d+[.)]\s*/, '')}</li>
      ))}
    </ol>
  );
}
