import { useState } from 'react';
import type { SettingsRepository } from '#contract/scan-settings.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { RepositoryList } from '#components/repository-list.tsx';

type RepositoriesDialogProps = {
  title: string;
  /** The verb on the button: `Use`. */
  confirm: string;
  repositories: readonly SettingsRepository[];
  selected: readonly string[];
  /** Why a repository cannot be chosen; null when it can. */
  blockedReason: (repository: SettingsRepository) => string | null;
  onClose: () => void;
  onConfirm: (chosen: string[]) => void;
};

/** Ticks repositories; nothing is changed before it is confirmed. */
export function RepositoriesDialog(props: RepositoriesDialogProps) {
  const { title, confirm, repositories, selected, blockedReason, onClose, onConfirm } = props;
  const [chosen, setChosen] = useState<readonly string[]>(selected);
  const finish = () => onConfirm([...chosen].sort());
  return (
    <Dialog
      open
      width={640}
      onClose={onClose}
      onConfirm={finish}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" onClick={finish}>
            {confirm} {plural(chosen.length, 'repository', 'repositories')}
          </Button>
        </>
      }
    >
      <RepositoryList
        repositories={repositories}
        chosen={chosen}
        blockedReason={blockedReason}
        onChange={setChosen}
      />
    </Dialog>
  );
}
