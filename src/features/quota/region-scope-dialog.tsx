import type { RegionScope } from '#contract/regions.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './region-card.module.css';
import { scopeWords } from './region-scope-words.ts';

type ScopeDialogProps = {
  scope: RegionScope;
  /** What the switch was asked for. */
  inScope: boolean;
  onClose: () => void;
  onConfirm: () => void;
};

/** Says what will happen before it does: coverage is lost in one direction, units in the other. */
export function ScopeDialog({ scope, inScope, onClose, onConfirm }: ScopeDialogProps) {
  const { title, effect, cost, confirm } = scopeWords(scope, inScope);
  return (
    <Dialog
      open
      onClose={onClose}
      onConfirm={onConfirm}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className={styles['question']}>
        <p>{effect}</p>
        <p>{cost}</p>
      </div>
    </Dialog>
  );
}
