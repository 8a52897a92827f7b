import { printedKeys, SHORTCUT_GROUPS, SHORTCUTS, type ShortcutId } from '#components/shortcuts.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Switch } from '#ui/switch.tsx';
import { useSingleKeys } from '#ui/use-hotkeys.ts';
import styles from './shortcuts-dialog.module.css';

const IDS = Object.keys(SHORTCUTS) as ShortcutId[];

/** The keyboard map under `?`, from the same table that binds the keys. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog
      open
      onClose={onClose}
      width={800}
      title="Keyboard shortcuts"
      description="Keys act on the open risk, or on the row with the coloured edge. They are off while you type."
      footer={
        <Switch
          label="Single-key shortcuts"
          help="Turn off if you use a screen reader or dictation"
          checked={singleKeys}
          onChange={setSingleKeys}
        />
      }
    >
      <div className={styles['groups']}>
        {SHORTCUT_GROUPS.map((group) => (
          <section key={group}>
            <h3 className={styles['heading']}>{group}</h3>
            <dl>
              {IDS.filter((id) => SHORTCUTS[id].group === group).map((id) => (
                <div key={id} className={styles['row']}>
                  <dt>{SHORTCUTS[id].label}</dt>
                  <dd>
                    <Kbd keys={printedKeys(id)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
