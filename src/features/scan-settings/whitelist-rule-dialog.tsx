import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getScanSettings } from '#contract/scan-settings.ts';
import {
  previewWhitelistRule,
  WHITELIST_NOTE_LIMIT,
  type WhitelistRule,
} from '#contract/vulnerability-whitelist.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { forgetDraft } from '#ui/use-draft.ts';
import { RepositoryList } from './repository-list.tsx';
import { useSaveRule } from './use-whitelist-changes.ts';
import { ruleDraftName, useRuleDraft, type RuleDraft } from './whitelist-rule-draft.ts';
import { hidingWords } from './whitelist-words.ts';
import styles from './whitelist.module.css';

const SCOPES = [
  { value: 'all', label: 'All repositories' },
  { value: 'chosen', label: 'Chosen repositories' },
] as const;

/** Creates a rule, or changes its scope and note; says first how many risks it would hide. */
export function WhitelistRuleDialog({
  rule,
  onClose,
}: {
  rule: WhitelistRule | null;
  onClose: () => void;
}) {
  const { draft, keep } = useRuleDraft(rule);
  const repositories = useQuery(apiQuery(getScanSettings, {})).data?.repositories ?? [];
  const id = draft.vulnerabilityId.trim();
  const save = useSaveRule(() => {
    forgetDraft(ruleDraftName(rule));
    onClose();
  });
  const change = (part: Partial<RuleDraft>) => keep({ ...draft, ...part });
  const reason = missing(draft);
  function submit() {
    if (reason !== null || save.isPending) return;
    save.mutate({
      path: { id },
      body: { version: draft.version, repositories: scopeOf(draft), note: draft.note.trim() },
    });
  }
  return (
    <Dialog
      open
      width={640}
      title={rule ? `Edit the rule of ${rule.vulnerabilityId}` : 'Whitelist a vulnerability'}
      onClose={onClose}
      onConfirm={submit}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={save.isPending} disabledReason={reason} onClick={submit}>
            {rule ? 'Save rule' : 'Create rule'}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {rule ? null : (
          <TextField
            label="Vulnerability ID"
            placeholder="CVE-2021-44228"
            value={draft.vulnerabilityId}
            onChange={(vulnerabilityId) => change({ vulnerabilityId })}
          />
        )}
        <div>
          <Segmented
            label="Scope"
            options={SCOPES}
            value={draft.scope}
            onChange={(scope) => change({ scope })}
          />
        </div>
        {draft.scope === 'chosen' ? (
          <RepositoryList
            repositories={repositories}
            chosen={draft.repositories}
            blockedReason={() => null}
            onChange={(chosen) => change({ repositories: chosen })}
          />
        ) : null}
        {reason === null ? <Hiding id={id} repositories={scopeOf(draft)} /> : null}
        <TextArea
          label="Note"
          help="Why it is no risk here, for those who read the rule later."
          value={draft.note}
          maxLength={WHITELIST_NOTE_LIMIT}
          onChange={(note) => change({ note })}
        />
      </div>
    </Dialog>
  );
}

function scopeOf({ scope, repositories }: RuleDraft): string[] | null {
  return scope === 'all' ? null : repositories;
}

/** What is left to do before the rule can be saved; null when nothing is. */
function missing(draft: RuleDraft): string | null {
  if (draft.vulnerabilityId.trim() === '') return 'Enter the ID of a vulnerability';
  if (draft.vulnerabilityId.trim().length > 128) return 'IDs have at most 128 characters';
  return draft.scope === 'chosen' && draft.repositories.length === 0
    ? 'Choose at least one repository'
    : null;
}

function Hiding({ id, repositories }: { id: string; repositories: string[] | null }) {
  const preview = useQuery(
    apiQuery(previewWhitelistRule, { path: { id }, body: { repositories } }),
  );
  return (
    <p role="status">
      {preview.data
        ? hidingWords(preview.data)
        : preview.error
          ? 'What the rule hides could not be worked out.'
          : 'Working out what the rule hides…'}
    </p>
  );
}
