import { RETENTIONS_DAYS } from '#domain/scan-configuration.ts';
import { Select } from '#ui/select.tsx';
import { Switch } from '#ui/switch.tsx';
import { CycleSetting } from './cycle-setting.tsx';
import { QuotaSetting } from './quota-setting.tsx';
import { ScopeSetting } from './scope-setting.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsAnswer } from './settings-answer.ts';
import type { SettingsForm } from './settings-draft.ts';
import { TimeRangeSetting } from './time-range-setting.tsx';
import { WindowSetting } from './window-setting.tsx';

const RETENTIONS = RETENTIONS_DAYS.map((days) => ({ value: `${days}`, label: `${days} days` }));

/** When scans run and what they look at (product-facts 4.2). */
export function ScanTab({ form, settings }: { form: SettingsForm; settings: SettingsAnswer }) {
  const { scan } = form.values;
  return (
    <>
      <QuotaSetting />
      <SettingRow title="Periodic scan" help="Manual and periodic scans use the same settings.">
        <Switch
          label={scan.periodic ? 'On' : 'Off'}
          checked={scan.periodic}
          disabledReason={form.readOnly}
          onChange={(on) => form.set('scan', 'periodic', on)}
        />
      </SettingRow>
      <ScopeSetting form={form} repositories={settings.repositories} />
      <CycleSetting form={form} />
      <WindowSetting form={form} at={settings.savedAt} />
      <TimeRangeSetting form={form} />
      <SettingRow
        title="Result retention"
        help="Results of periodic scans are deleted after this period."
      >
        <Select
          label="Result retention"
          value={`${scan.retentionDays}`}
          options={RETENTIONS}
          disabledReason={form.readOnly}
          onChange={(text) => {
            const days = RETENTIONS_DAYS.find((one) => `${one}` === text);
            if (days) form.set('scan', 'retentionDays', days);
          }}
        />
      </SettingRow>
    </>
  );
}
