import { sameValue } from '#lib/same-value.ts';
import {
  ALL_SETTINGS_FIELDS,
  settingOf,
  withSetting,
  type ScanSettings,
  type SettingsField,
} from './scan-settings.ts';

/** What two people did to one field since `base`; `both`: each something else. */
export type FieldChange = 'same' | 'mine' | 'theirs' | 'both';
export type Side = 'mine' | 'theirs';

/** Three states of the settings: what both started from, and what each has made of it. */
export type SettingsFork = { base: ScanSettings; mine: ScanSettings; theirs: ScanSettings };

/** Who changed a field. `same` also when both came to the same value. */
export function fieldChange(
  { base, mine, theirs }: SettingsFork,
  field: SettingsField,
): FieldChange {
  const [was, my, their] = [base, mine, theirs].map((settings) => settingOf(settings, field));
  if (sameValue(my, their)) return 'same';
  if (sameValue(was, their)) return 'mine';
  return sameValue(was, my) ? 'theirs' : 'both';
}

/** The fields that differ between the two, with who changed them, in the order of the tabs. */
export function forkedFields(
  fork: SettingsFork,
): { field: SettingsField; change: Exclude<FieldChange, 'same'> }[] {
  return ALL_SETTINGS_FIELDS.flatMap((field) => {
    const change = fieldChange(fork, field);
    return change === 'same' ? [] : [{ field, change }];
  });
}

/**
 * What both have done, together. Where each changed a field to something else, `choices` say whose
 * counts; theirs, where nothing was chosen, since that is what is saved.
 */
export function mergeSettings(
  fork: SettingsFork,
  choices: Readonly<Partial<Record<SettingsField, Side>>>,
): ScanSettings {
  return forkedFields(fork).reduce((merged, { field, change }) => {
    const side = choices[field] ?? (change === 'mine' ? 'mine' : 'theirs');
    return withSetting(merged, field, settingOf(fork[side], field));
  }, fork.theirs);
}

/** The fields that differ between two states, in the order of the tabs. */
export function changedFields(before: ScanSettings, after: ScanSettings): SettingsField[] {
  return ALL_SETTINGS_FIELDS.filter(
    (field) => !sameValue(settingOf(before, field), settingOf(after, field)),
  );
}
