import { useState } from 'react';
import type { SettingsRepository } from '#contract/scan-settings.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { Select } from '#ui/select.tsx';
import { Switch } from '#ui/switch.tsx';
import styles from './inline.module.css';
import { RepositoriesDialog } from './repositories-dialog.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsAnswer } from './settings-answer.ts';
import type { SettingsForm } from './settings-draft.ts';

const PERIODS = [1, 3, 7, 14, 30];
const RANGES = [1, 3, 7, 15, 30, 90, 180, 365];

/** Whether, when and where images are fixed by themselves (product-facts 4.9). */
export function AutomaticFixingTab({
  form,
  settings,
}: {
  form: SettingsForm;
  settings: SettingsAnswer;
}) {
  const fixing = form.values.automaticFixing;
  return (
    <>
      <SettingRow
        title="Automatic fixing"
        help="Runs on its period, when somebody starts a scan, and when a periodic scan starts."
      >
        <Switch
          label={fixing.on ? 'On' : 'Off'}
          checked={fixing.on}
          disabledReason={form.readOnly}
          onChange={(on) => form.set('automaticFixing', 'on', on)}
        />
        {fixing.on && fixing.repositories.length === 0 ? (
          <Note tone="caution" title="Nothing will be fixed">
            No repository is chosen yet.
          </Note>
        ) : null}
      </SettingRow>
      <SettingRow title="Fixing period" help="How often it runs by itself.">
        <DaysSelect
          label="Fixing period"
          days={fixing.everyDays}
          offered={PERIODS}
          readOnly={form.readOnly}
          onChange={(days) => form.set('automaticFixing', 'everyDays', days)}
        />
      </SettingRow>
      <RepositoriesToFix form={form} repositories={settings.repositories} />
      <SettingRow
        title="Fixing time range"
        help="Only images updated in this period are fixed. If an image was never updated, its creation time counts."
      >
        <DaysSelect
          label="Fixing time range"
          days={fixing.timeRangeDays}
          offered={RANGES}
          readOnly={form.readOnly}
          onChange={(days) => form.set('automaticFixing', 'timeRangeDays', days)}
        />
      </SettingRow>
    </>
  );
}

type ToFixProps = { form: SettingsForm; repositories: readonly SettingsRepository[] };

function RepositoriesToFix({ form, repositories }: ToFixProps) {
  const [managing, setManaging] = useState(false);
  const { repositories: chosen } = form.values.automaticFixing;
  const fixable = repositories.filter((one) => notFixableReason(one) === null).length;
  return (
    <SettingRow title="Repositories to fix" help="Container Registry Enterprise only.">
      <div className={styles['inline']}>
        <strong>
          {chosen.length} of {plural(fixable, 'repository', 'repositories')} that can be fixed
        </strong>
        <Button disabledReason={form.readOnly} onClick={() => setManaging(true)}>
          Manage
        </Button>
      </div>
      {managing ? (
        <RepositoriesDialog
          title="Choose what is fixed by itself"
          confirm="Fix"
          repositories={repositories}
          selected={chosen}
          blockedReason={notFixableReason}
          onClose={() => setManaging(false)}
          onConfirm={(names) => {
            setManaging(false);
            form.set('automaticFixing', 'repositories', names);
          }}
        />
      ) : null}
    </SettingRow>
  );
}

/** Why images of a repository cannot be fixed by themselves. */
function notFixableReason({ registryTypes }: SettingsRepository): string | null {
  return registryTypes.includes('acr')
    ? null
    : 'Not fixable: it is not in Container Registry Enterprise';
}

type DaysSelectProps = {
  label: string;
  days: number;
  offered: readonly number[];
  readOnly: string | null;
  onChange: (days: number) => void;
};

function DaysSelect({ label, days, offered, readOnly, onChange }: DaysSelectProps) {
  const numbers = [...new Set([...offered, days])].sort((a, b) => a - b);
  return (
    <Select
      label={label}
      value={`${days}`}
      options={numbers.map((one) => ({ value: `${one}`, label: plural(one, 'day') }))}
      disabledReason={readOnly}
      onChange={(text) => onChange(Number(text))}
    />
  );
}
