import { Select } from '#ui/select.tsx';
import styles from './inline.module.css';
import { SettingRow } from './setting-row.tsx';
import { hourWords } from './setting-words.ts';
import type { SettingsForm } from './settings-draft.ts';
import { WindowBar } from './window-bar.tsx';
import { zoneOptions } from './zone-options.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: `${hour}`,
  label: hourWords(hour),
}));

/** The hours in which a periodic scan may start. `at`: an instant that the zones are named for. */
export function WindowSetting({ form, at }: { form: SettingsForm; at: string }) {
  const { window } = form.values.scan;
  const set = (part: Partial<typeof window>) => form.set('scan', 'window', { ...window, ...part });
  return (
    <SettingRow
      title="Time window"
      help="A scan may start between these hours. Runs that would start later wait for the next day."
    >
      <div className={styles['inline']}>
        <Select
          label="From"
          value={`${window.from}`}
          options={HOURS}
          disabledReason={form.readOnly}
          onChange={(hour) => set({ from: Number(hour) })}
        />
        <span>to</span>
        <Select
          label="To"
          value={`${window.to}`}
          options={HOURS}
          disabledReason={form.readOnly}
          onChange={(hour) => set({ to: Number(hour) })}
        />
        <Select
          label="Time zone"
          value={window.timeZone}
          options={zoneOptions(window.timeZone, at)}
          disabledReason={form.readOnly}
          onChange={(timeZone) => set({ timeZone })}
        />
      </div>
      <WindowBar from={window.from} to={window.to} />
      <p className={styles['quiet']}>{lengthWords(window.from, window.to)}</p>
    </SettingRow>
  );
}

/** How long the window is, and whether it goes across midnight. */
function lengthWords(from: number, to: number): string {
  if (from === to) return 'The whole day: a scan may start at any hour.';
  if (to > from) return `${to - from} h each day.`;
  return `${to + 24 - from} h, across midnight: from ${hourWords(from)} to ${hourWords(to)} of the next day.`;
}
