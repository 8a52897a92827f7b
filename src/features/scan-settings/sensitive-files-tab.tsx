import { SENSITIVE_FILE_TREE } from '#domain/sensitive-file-rules.ts';
import { Note } from '#ui/note.tsx';
import { Switch } from '#ui/switch.tsx';
import { CheckTree } from './check-tree.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsForm } from './settings-draft.ts';

/** Which secrets are looked for in files (product-facts 4.5, 4.6). */
export function SensitiveFilesTab({ form }: { form: SettingsForm }) {
  const { on, rules } = form.values.sensitiveFiles;
  return (
    <>
      <SettingRow
        title="Sensitive files"
        help="Looked for in manual and periodic scans. Images in registries only: running containers are not looked at."
      >
        <Switch
          label={on ? 'On' : 'Off'}
          checked={on}
          disabledReason={form.readOnly}
          onChange={(next) => form.set('sensitiveFiles', 'on', next)}
        />
      </SettingRow>
      <SettingRow
        title="Configuration scope"
        help="Rules by what they find. What is not selected leaves the lists with the next scan."
      >
        {on ? null : (
          <Note title="No rule is looked for while sensitive files are off">
            What is selected holds again when they are on.
          </Note>
        )}
        <CheckTree
          noun="rules"
          tree={SENSITIVE_FILE_TREE}
          selected={rules}
          readOnly={form.readOnly}
          onChange={(next) => form.set('sensitiveFiles', 'rules', next)}
        />
      </SettingRow>
    </>
  );
}
