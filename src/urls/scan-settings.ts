/** Tabs of the scan settings, in the order of the view. */
export const SETTINGS_TABS = [
  'scan',
  'baseline',
  'sensitive-files',
  'build-instructions',
  'runtime',
  'automatic-fixing',
] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

export const SCAN_SETTINGS_PATH = '/settings';

/** Address of a tab of the scan settings. */
export function scanSettingsUrl(tab: SettingsTab = 'scan'): string {
  return `${SCAN_SETTINGS_PATH}/${tab}`;
}
