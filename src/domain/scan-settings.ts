import type { ScanConfiguration } from './scan-configuration.ts';

/** How often images are fixed by themselves, and which (product-facts 4.9). */
export type AutomaticFixing = {
  on: boolean;
  everyDays: number;
  /** Names such as `payments/checkout-api`; of Container Registry Enterprise only. */
  repositories: string[];
  /** Only images that were changed in this many days. */
  timeRangeDays: number;
};

/** Longest cycle and time range of automatic fixing, in days. Ours: the vendor publishes only samples. */
export const MOST_FIXING_DAYS = 365;

/** All that people can set, saved as one document with one version (product-facts 4.1). */
export type ScanSettings = {
  scan: ScanConfiguration;
  /** Keys of `baseline-checks.ts`. */
  baseline: { items: string[] };
  /** Keys of `sensitive-file-rules.ts`; none is looked for while it is off. */
  sensitiveFiles: { on: boolean; rules: string[] };
  /** Keys of `build-checks.ts`. */
  buildInstructions: { rules: string[] };
  /** Applications in clusters, by id, that a runtime scan looks at. */
  runtime: { applications: string[] };
  automaticFixing: AutomaticFixing;
};

export type SettingsSection = keyof ScanSettings;

/** The fields that people change, each by itself: the unit in which edits are told and merged. */
export const SETTINGS_FIELDS = {
  scan: [
    'periodic',
    'cycle',
    'window',
    'excludedRepositories',
    'addNewRepositories',
    'timeRangeDays',
    'retentionDays',
  ],
  baseline: ['items'],
  sensitiveFiles: ['on', 'rules'],
  buildInstructions: ['rules'],
  runtime: ['applications'],
  automaticFixing: ['on', 'everyDays', 'repositories', 'timeRangeDays'],
} as const satisfies { [S in SettingsSection]: readonly (keyof ScanSettings[S])[] };

/** `scan.cycle`: a section and one of its fields. */
export type SettingsField = {
  [S in SettingsSection]: `${S}.${(typeof SETTINGS_FIELDS)[S][number]}`;
}[SettingsSection];

/** Every field, in the order of the tabs. */
export const ALL_SETTINGS_FIELDS = Object.entries(SETTINGS_FIELDS).flatMap(([section, names]) =>
  names.map((name) => `${section}.${name}`),
) as SettingsField[];

/** What a field holds. */
export function settingOf(settings: ScanSettings, field: SettingsField): unknown {
  const [section, name] = field.split('.') as [SettingsSection, string];
  return (settings[section] as Record<string, unknown>)[name];
}

/** The settings with another value of one field. */
export function withSetting(
  settings: ScanSettings,
  field: SettingsField,
  value: unknown,
): ScanSettings {
  const [section, name] = field.split('.') as [SettingsSection, string];
  return { ...settings, [section]: { ...settings[section], [name]: value } };
}
