import * as z from 'zod/mini';
import { ScanSettingsValues } from '#contract/scan-settings.ts';
import { changedFields } from '#domain/merge-settings.ts';
import type { ScanSettings, SettingsSection } from '#domain/scan-settings.ts';
import { useDraft } from '#ui/use-draft.ts';

/** Edits that are not saved, with the version that they were made from. */
const Draft = z.object({ version: z.int(), base: ScanSettingsValues, mine: ScanSettingsValues });
export type SettingsDraft = z.infer<typeof Draft>;

type Saved = { version: number; values: ScanSettings };

/** The settings as a form: what is shown, what was changed, and how to change it. */
export type SettingsForm = {
  values: ScanSettings;
  /** What the edits were made from. */
  base: ScanSettings;
  /** Why nothing can be changed here; null for those who may. */
  readOnly: string | null;
  set<S extends SettingsSection, K extends keyof ScanSettings[S]>(
    section: S,
    name: K,
    value: ScanSettings[S][K],
  ): void;
};

/** Edits survive navigation and a reload of this tab; a form that is back where it started has none. */
export function useSettingsDraft(saved: Saved, readOnly: string | null) {
  const { draft, keep } = useDraft<SettingsDraft | null>('scan-settings', readDraft, () => null);
  const { version, base, mine } = draft ?? {
    version: saved.version,
    base: saved.values,
    mine: saved.values,
  };
  const form: SettingsForm = {
    values: mine,
    base,
    readOnly,
    set(section, name, value) {
      const next = { ...mine, [section]: { ...mine[section], [name]: value } };
      keep(changedFields(base, next).length === 0 ? null : { version, base, mine: next });
    },
  };
  return { form, draft, keep };
}

function readDraft(stored: unknown): SettingsDraft | null {
  const parsed = Draft.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
