import type { ScanSettingsPreview } from '#contract/scan-settings.ts';
import type { SettingsField } from '#domain/scan-settings.ts';
import { settingOf } from '#domain/scan-settings.ts';
import { effectWords, expiringWords } from './effect-words.ts';
import { changeWords, SETTING_LABELS, settingWords } from './setting-words.ts';
import type { SettingsForm } from './settings-draft.ts';
import { SideCard } from './side-card.tsx';
import type { ScanPreviewQuery } from './use-scan-preview.ts';
import styles from './what-changes-card.module.css';

type WhatChangesProps = {
  form: SettingsForm;
  changes: readonly SettingsField[];
  preview: ScanPreviewQuery;
};

/** Every edit with what it was, then what all of them cost. */
export function WhatChangesCard({ form, changes, preview }: WhatChangesProps) {
  return (
    <SideCard title="What changes">
      {changes.length === 0 ? (
        <p className={styles['text']}>Nothing yet. Edits are listed here before they are saved.</p>
      ) : (
        <dl className={styles['changes']}>
          {changes.map((field) => (
            <Change key={field} field={field} form={form} />
          ))}
        </dl>
      )}
      {changes.some((field) => field.startsWith('scan.')) ? (
        <p className={styles['text']} role="status">
          {preview.data && !preview.isPlaceholderData
            ? previewWords(preview.data)
            : preview.error
              ? 'What this costs could not be worked out.'
              : 'Working out what this costs…'}
        </p>
      ) : null}
    </SideCard>
  );
}

function previewWords(preview: ScanSettingsPreview): string {
  const { saved, changed } = preview;
  return [`${effectWords(preview)}.`, expiringWords(saved, changed) ?? ''].join(' ').trim();
}

function Change({ field, form }: { field: SettingsField; form: SettingsForm }) {
  const before = settingOf(form.base, field);
  return (
    <div className={styles['change']}>
      <dt>{SETTING_LABELS[field]}:</dt>
      <dd>
        <del>
          <span className="visually-hidden">was </span>
          {settingWords(field, before)}
        </del>{' '}
        <ins>
          <span className="visually-hidden">becomes </span>
          {changeWords(field, before, settingOf(form.values, field))}
        </ins>
      </dd>
    </div>
  );
}
