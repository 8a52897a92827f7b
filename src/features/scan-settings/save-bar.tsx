import { printedKeys } from '#components/shortcuts.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Kbd } from '#ui/kbd.tsx';
import styles from './save-bar.module.css';

type SaveBarProps = {
  changes: number;
  busy: boolean;
  disabledReason: string | null;
  onDiscard: () => void;
  onSave: () => void;
};

/** There only while something is changed; all tabs are saved together. */
export function SaveBar({ changes, busy, disabledReason, onDiscard, onSave }: SaveBarProps) {
  return (
    <div className={styles['bar']} role="region" aria-label="Unsaved changes">
      <span role="status">{plural(changes, 'unsaved change')}</span>
      <div className={styles['actions']}>
        <Button onClick={onDiscard}>Discard</Button>
        <Button kind="primary" busy={busy} disabledReason={disabledReason} onClick={onSave}>
          Save changes
          <span className={styles['keys']}>
            <Kbd keys={printedKeys('saveSettings')} />
          </span>
        </Button>
      </div>
    </div>
  );
}
