import { printedKeys } from '#components/shortcuts.ts';
import type { HandlingAction } from '#domain/risk-handling.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Kbd } from '#ui/kbd.tsx';
import styles from './bulk-bar.module.css';
import { HANDLING_WORDS } from './handling-words.ts';
import type { Selection } from './use-selection.ts';

type BulkBarProps = {
  rows: number;
  total: number;
  selection: Selection;
  actions: readonly HandlingAction[];
  /** What happens to the rows now, and until it has ended; null when nothing does. */
  working: string | null;
  /** Why nothing can be done. */
  blocked: string | null;
  onAction: (action: HandlingAction) => void;
  onExport: () => void;
  /** Null where no quick fix exists. */
  onFix: (() => void) | null;
};

/** Over the end of the list while rows are picked (design 6.4). */
export function BulkBar(props: BulkBarProps) {
  const { rows, total, selection, actions, working, blocked, onAction, onExport, onFix } = props;
  const { pick } = selection;
  return (
    <div className={styles['place']}>
      <div
        className={styles['bar']}
        role="toolbar"
        aria-label="Selected rows"
        aria-busy={working !== null}
      >
        <strong role="status">
          {formatNumber(rows)} selected{working === null ? null : `, ${working}`}
        </strong>
        {rows < total ? (
          <button type="button" className={styles['all']} onClick={selection.all}>
            Select all {formatNumber(total)} matching
          </button>
        ) : null}
        <span className={styles['actions']}>
          {onFix ? (
            <Button kind="ghost" icon="wrench" onClick={onFix}>
              Fix <Kbd keys={printedKeys('fix')} />
            </Button>
          ) : null}
          {actions.map((action) => {
            const { label, icon, shortcut } = HANDLING_WORDS[action].button;
            return (
              <Button
                key={action}
                kind="ghost"
                icon={icon}
                disabledReason={working ?? blocked}
                onClick={() => onAction(action)}
              >
                {label} {shortcut ? <Kbd keys={printedKeys(shortcut)} /> : null}
              </Button>
            );
          })}
          <Button kind="ghost" icon="download" onClick={onExport}>
            Export <Kbd keys={printedKeys('exportRisks')} />
          </Button>
          {pick.kind === 'only' ? (
            <CopyButton text={() => pick.keys.join('\n')} label="Copy names" />
          ) : null}
        </span>
        <Button kind="ghost" icon="x" onClick={selection.clear}>
          Clear <Kbd keys={printedKeys('closePanel')} />
        </Button>
      </div>
    </div>
  );
}
