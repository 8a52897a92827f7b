import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { failureText } from '#components/failure-text.ts';
import { isRefusal } from '#contract/api-error.ts';
import { previewWhitelistRule, WHITELIST_REASON_LIMIT } from '#contract/whitelist.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { severityWord } from '#domain/severity-word.ts';
import { holdsEverywhere } from '#domain/whitelist-rule.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { EndFields } from './end-fields.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { scopeOf, useRuleDraft, type RuleDraft, type RuleStart } from './rule-draft.ts';
import { previewWords } from './rule-words.ts';
import styles from './rule-dialog.module.css';
import { useSaveRule } from './use-save-rule.ts';

const CATEGORIES = RISK_CATEGORIES.map((value) => ({
  value,
  label: RISK_CATEGORY_FACTS[value].plural,
}));

type RuleDialogProps = { start: RuleStart; onClose: () => void };

/** Creates a rule or changes one; tells while it is typed what it would hide. */
export function RuleDialog({ start, onClose }: RuleDialogProps) {
  const { draft, keep, discard } = useRuleDraft(start);
  const [opened] = useState(() => Date.now());
  const permit = usePermit('whitelist.manage');
  const scope = scopeOf(draft, opened);
  const asked = scope !== null && scope.riskId !== '';
  const preview = useQuery({
    ...apiQuery(previewWhitelistRule, { body: scope! }),
    enabled: asked,
  });
  const save = useSaveRule(() => {
    discard();
    onClose();
  });
  const change = (part: Partial<RuleDraft>) => {
    save.reset();
    keep({ ...draft, broad: false, ...part });
  };
  // Urgent risks everywhere are hidden only by somebody who says so.
  const broad = scope !== null && holdsEverywhere(scope) && (preview.data?.urgentRisks ?? 0) > 0;
  const blocker = permit.ok ? problemOf(draft, scope !== null, broad) : permit.reason;

  function submit() {
    if (blocker !== null || !scope || save.isPending) return;
    const { id, version, reason } = draft;
    const body = { version, ...scope, reason: reason.trim(), broad: draft.broad };
    save.mutate({ path: { id }, body });
  }

  return (
    <Dialog
      open
      width={640}
      title={titleOf(start)}
      description="A rule keeps risks from raising alerts, at both sites. Scans go on, and nothing changes in the images."
      onClose={onClose}
      onConfirm={submit}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={save.isPending} disabledReason={blocker} onClick={submit}>
            {draft.version === null ? 'Create rule' : 'Save rule'}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {start.from === 'nothing' ? (
          <div className={styles['what']}>
            <Select
              label="Kind of risk"
              value={draft.category}
              options={CATEGORIES}
              onChange={(category) => change({ category, match: null, end: 'never' })}
            />
            <TextField
              label="ID"
              placeholder="CVE-2021-44228"
              value={draft.riskId}
              onChange={(riskId) => change({ riskId })}
            />
          </div>
        ) : null}
        <ScopeFields start={start} draft={draft} onChange={change} />
        <EndFields draft={draft} fixExists={preview.data?.fixExists ?? false} onChange={change} />
        <TextArea
          label="Reason"
          help={`Why it is no risk here, for those who read the rule later. ${draft.reason.length} of ${WHITELIST_REASON_LIMIT} characters.`}
          value={draft.reason}
          error={tooLong(draft.reason)}
          onChange={(reason) => keep({ ...draft, reason })}
        />
        {asked ? (
          <p role="status">
            {preview.data
              ? previewWords(preview.data)
              : preview.error
                ? 'What the rule hides could not be worked out.'
                : 'Working out what the rule hides…'}
          </p>
        ) : null}
        {broad && preview.data ? (
          <CheckField checked={draft.broad} onChange={(on) => keep({ ...draft, broad: on })}>
            Yes, hide {plural(preview.data.urgentRisks, `${urgentWord(draft)} risk`)} in all
            repositories
          </CheckField>
        ) : null}
        {save.error ? (
          <Note tone="stopped" title="The rule was not saved">
            {failureText(save.error).cause}{' '}
            {isRefusal(save.error)
              ? 'Nothing was changed. What you typed is kept.'
              : 'Save it again: nothing is created twice. What you typed is kept.'}
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

function titleOf(start: RuleStart): string {
  if (start.from === 'nothing') return 'Create a whitelist rule';
  if (start.from === 'risk') return `Whitelist ${start.title}`;
  return `Edit the rule of ${start.rule.title ?? start.rule.riskId}`;
}

function urgentWord({ category }: RuleDraft): string {
  return severityWord(category, 'asap');
}

/** What is left to do before the rule can be saved; null when nothing is. */
function problemOf(draft: RuleDraft, hasEnd: boolean, broad: boolean): string | null {
  if (draft.riskId.trim() === '') return 'Enter the ID of a risk';
  if (draft.scope === 'chosen' && draft.repositories.length === 0)
    return 'Choose at least one repository';
  if (!hasEnd) return 'Choose a last day that is not over';
  if (draft.reason.trim() === '') return 'Say why it is no risk here';
  if (tooLong(draft.reason)) return 'The reason is too long';
  return broad && !draft.broad ? 'Confirm that it hides urgent risks in all repositories' : null;
}

function tooLong(reason: string): string | null {
  const over = reason.trim().length - WHITELIST_REASON_LIMIT;
  return over > 0 ? `The reason is ${plural(over, 'character')} too long.` : null;
}
