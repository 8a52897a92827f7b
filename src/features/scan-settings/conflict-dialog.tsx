import { useState } from 'react';
import { Instant } from '#components/instant.tsx';
import {
  forkedFields,
  mergeSettings,
  type SettingsFork,
  type Side,
} from '#domain/merge-settings.ts';
import type { ScanSettings, SettingsField } from '#domain/scan-settings.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ConflictTable } from './conflict-table.tsx';
import type { SettingsAnswer } from './settings-answer.ts';

type ConflictDialogProps = {
  fork: SettingsFork;
  settings: Pick<SettingsAnswer, 'savedAt' | 'savedBy'>;
  busy: boolean;
  onClose: () => void;
  onSave: (merged: ScanSettings) => void;
};

/** Somebody else saved first: both versions field by field; only what collides has to be decided. */
export function ConflictDialog({ fork, settings, busy, onClose, onSave }: ConflictDialogProps) {
  const [choices, setChoices] = useState<Partial<Record<SettingsField, Side>>>({});
  const fields = forkedFields(fork);
  const open = fields.filter(({ field, change }) => change === 'both' && !choices[field]).length;
  const reason = open === 0 ? null : `Choose yours or theirs for ${plural(open, 'more field')}`;
  const save = () => {
    if (reason === null && !busy) onSave(mergeSettings(fork, choices));
  };
  return (
    <Dialog
      open
      width={800}
      title={`${settings.savedBy} saved these settings first`}
      description={
        <>
          Saved <Instant at={settings.savedAt} />. Nothing of yours was saved yet, and nothing is
          lost.
        </>
      }
      onClose={onClose}
      onConfirm={save}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={busy} disabledReason={reason} onClick={save}>
            Save merged settings
          </Button>
        </>
      }
    >
      <ConflictTable
        fork={fork}
        fields={fields}
        choices={choices}
        theirName={settings.savedBy}
        onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
      />
    </Dialog>
  );
}
