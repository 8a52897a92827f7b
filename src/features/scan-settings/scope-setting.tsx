import { useState } from 'react';
import type { SettingsRepository } from '#contract/scan-settings.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import styles from './inline.module.css';
import { RepositoriesDialog } from './repositories-dialog.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsForm } from './settings-draft.ts';

type ScopeSettingProps = { form: SettingsForm; repositories: readonly SettingsRepository[] };

/** The repositories that scans look at. What is kept is what they leave out, so that new ones can join. */
export function ScopeSetting({ form, repositories }: ScopeSettingProps) {
  const [managing, setManaging] = useState(false);
  const { excludedRepositories: excluded, addNewRepositories } = form.values.scan;
  const names = repositories.map(({ name }) => name);
  const inScope = names.filter((name) => !excluded.includes(name));
  return (
    <SettingRow title="Scan scope" help="All check types run on every repository in scope.">
      <div className={styles['inline']}>
        <strong>
          {formatNumber(inScope.length)} of {formatNumber(names.length)} repositories
        </strong>
        <Button disabledReason={form.readOnly} onClick={() => setManaging(true)}>
          Manage
        </Button>
      </div>
      <CheckField
        checked={addNewRepositories}
        disabledReason={form.readOnly}
        onChange={(on) => form.set('scan', 'addNewRepositories', on)}
      >
        Add new repositories automatically
      </CheckField>
      {managing ? (
        <RepositoriesDialog
          title="Choose what is scanned"
          confirm="Use"
          repositories={repositories}
          selected={inScope}
          blockedReason={() => null}
          onClose={() => setManaging(false)}
          onConfirm={(chosen) => {
            setManaging(false);
            const gone = excluded.filter((name) => !names.includes(name));
            const left = names.filter((name) => !chosen.includes(name));
            form.set('scan', 'excludedRepositories', [...gone, ...left].sort());
          }}
        />
      ) : null}
    </SettingRow>
  );
}
