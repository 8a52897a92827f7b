import { useRef, useState } from 'react';
import { usePermit } from '#api/use-permit.ts';
import { Instant } from '#components/instant.tsx';
import { SHORTCUTS } from '#components/shortcuts.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { Note } from '#ui/note.tsx';
import { useToast } from '#ui/toast.tsx';
import { changedFields } from '#domain/merge-settings.ts';
import type { SettingsTab } from '#urls/scan-settings.ts';
import { AutomaticFixingTab } from './automatic-fixing-tab.tsx';
import { BaselineTab } from './baseline-tab.tsx';
import { BuildInstructionsTab } from './build-instructions-tab.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { NextRunsCard } from './next-runs-card.tsx';
import { RuntimeTab } from './runtime-tab.tsx';
import { SaveBar } from './save-bar.tsx';
import { ScanTab } from './scan-tab.tsx';
import { SensitiveFilesTab } from './sensitive-files-tab.tsx';
import styles from './settings-editor.module.css';
import { useSettingsDraft, type SettingsForm } from './settings-draft.ts';
import { SettingsFrame } from './settings-frame.tsx';
import type { SettingsAnswer } from './settings-answer.ts';
import { useSaveSettings } from './use-save-settings.ts';
import { useScanPreview } from './use-scan-preview.ts';
import { WhatChangesCard } from './what-changes-card.tsx';

type TabProps = { form: SettingsForm; settings: SettingsAnswer };

const TABS: Record<SettingsTab, (props: TabProps) => React.ReactNode> = {
  scan: ScanTab,
  baseline: BaselineTab,
  'sensitive-files': SensitiveFilesTab,
  'build-instructions': BuildInstructionsTab,
  runtime: RuntimeTab,
  'automatic-fixing': AutomaticFixingTab,
};

/** A tab of the document with what its edits would do, and the bar that saves all of them together. */
export function SettingsEditor({ tab, settings }: { tab: SettingsTab; settings: SettingsAnswer }) {
  const permit = usePermit('settings.change');
  const { form, draft, keep } = useSettingsDraft(settings, permit.ok ? null : permit.reason);
  const [merging, setMerging] = useState(false);
  const main = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const preview = useScanPreview(form.values.scan);
  const save = useSaveSettings({
    onSaved: () => {
      keep(null);
      setMerging(false);
    },
    onConflict: () => setMerging(true),
  });
  const changes = changedFields(form.base, form.values);
  const Tab = TABS[tab];

  function saveDraft() {
    if (draft && permit.ok && !save.isPending) {
      save.mutate({ version: draft.version, values: draft.mine });
    }
  }
  function discard() {
    keep(null);
    // The bar goes with the edits, and its button must not take the focus along.
    main.current?.focus({ preventScroll: true });
    toast({
      title: 'Edits discarded',
      detail: 'The saved settings are shown.',
      action: { label: 'Undo', run: () => keep(draft) },
    });
  }
  useHotkeys([{ keys: SHORTCUTS.saveSettings.keys, run: saveDraft }]);

  return (
    <SettingsFrame
      tab={tab}
      saved={
        <>
          Saved <Instant at={settings.savedAt} /> by {settings.savedBy}
        </>
      }
      bar={
        draft ? (
          <SaveBar
            changes={changes.length}
            busy={save.isPending}
            disabledReason={form.readOnly}
            onDiscard={discard}
            onSave={saveDraft}
          />
        ) : null
      }
    >
      {form.readOnly === null ? null : (
        <Note title="You can read these settings">{form.readOnly}</Note>
      )}
      {draft && draft.version < settings.version ? (
        <Note tone="caution" title={`${settings.savedBy} has saved since you began`}>
          Your edits are kept. Saving shows both, field by field.
        </Note>
      ) : null}
      <div className={styles['columns']}>
        <div ref={main} className={styles['main']} tabIndex={-1}>
          <Tab form={form} settings={settings} />
        </div>
        <aside className={styles['side']} aria-label="What the settings do">
          {tab === 'scan' ? <NextRunsCard preview={preview} scan={form.values.scan} /> : null}
          <WhatChangesCard form={form} changes={changes} preview={preview} />
        </aside>
      </div>
      {merging && draft ? (
        <ConflictDialog
          fork={{ base: draft.base, mine: draft.mine, theirs: settings.values }}
          settings={settings}
          busy={save.isPending}
          onClose={() => setMerging(false)}
          onSave={(values) => save.mutate({ version: settings.version, values })}
        />
      ) : null}
    </SettingsFrame>
  );
}
