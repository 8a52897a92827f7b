import { type SettingsField } from '#domain/scan-settings.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';
import { plural } from '#lib/plural.ts';
import { zoneCity } from '#lib/zone-label.ts';

/** What each field is called where changes are told. */
export const SETTING_LABELS = {
  'scan.periodic': 'Periodic scan',
  'scan.cycle': 'Cycle',
  'scan.window': 'Time window',
  'scan.excludedRepositories': 'Repositories left out',
  'scan.addNewRepositories': 'New repositories join',
  'scan.timeRangeDays': 'Time range',
  'scan.retentionDays': 'Result retention',
  'baseline.items': 'Baseline checks',
  'sensitiveFiles.on': 'Sensitive files',
  'sensitiveFiles.rules': 'Sensitive-file rules',
  'buildInstructions.rules': 'Build-instruction rules',
  'runtime.applications': 'Applications',
  'automaticFixing.on': 'Automatic fixing',
  'automaticFixing.everyDays': 'Fixing period',
  'automaticFixing.repositories': 'Repositories to fix',
  'automaticFixing.timeRangeDays': 'Fixing time range',
} as const satisfies Record<SettingsField, string>;

const onOff = (on: boolean) => (on ? 'on' : 'off');
const days = (count: number) => plural(count, 'day');
const listed = (items: readonly string[]) => (items.length === 0 ? 'none' : `${items.length}`);

/** `3 days`, `1 hour`. */
export function cycleWords({ every, unit }: ScanConfiguration['cycle']): string {
  return plural(every, unit);
}

/** `9` as `09:00`. */
export function hourWords(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** `22:00 to 04:00 of the next day, Shanghai`. */
export function windowWords({ from, to, timeZone }: ScanConfiguration['window']): string {
  if (from === to) return `any time, from ${hourWords(from)}, ${zoneCity(timeZone)}`;
  const next = to < from ? ' of the next day' : '';
  return `${hourWords(from)} to ${hourWords(to)}${next}, ${zoneCity(timeZone)}`;
}

const WORDS: Record<SettingsField, (value: never) => string> = {
  'scan.periodic': onOff,
  'scan.cycle': cycleWords,
  'scan.window': windowWords,
  'scan.excludedRepositories': listed,
  'scan.addNewRepositories': onOff,
  'scan.timeRangeDays': days,
  'scan.retentionDays': days,
  'baseline.items': listed,
  'sensitiveFiles.on': onOff,
  'sensitiveFiles.rules': listed,
  'buildInstructions.rules': listed,
  'runtime.applications': listed,
  'automaticFixing.on': onOff,
  'automaticFixing.everyDays': days,
  'automaticFixing.repositories': listed,
  'automaticFixing.timeRangeDays': days,
};

/** What a field holds, in words. */
export function settingWords(field: SettingsField, value: unknown): string {
  return WORDS[field](value as never);
}

/**
 * What a field became. Lists also say what went in and out, since two lists of the same length are not
 * the same: `5 (1 added, 1 removed)`.
 */
export function changeWords(field: SettingsField, before: unknown, after: unknown): string {
  const words = settingWords(field, after);
  if (!Array.isArray(before) || !Array.isArray(after)) return words;
  const added = after.filter((item) => !before.includes(item)).length;
  const removed = before.filter((item) => !after.includes(item)).length;
  const parts = [added && `${added} added`, removed && `${removed} removed`].filter(Boolean);
  return parts.length === 0 ? words : `${words} (${parts.join(', ')})`;
}
