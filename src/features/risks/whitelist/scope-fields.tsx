import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { RepositoryList } from '#components/repository-list.tsx';
import { getScanSettings } from '#contract/scan-settings.ts';
import { WHITELIST_FACTS, type WhitelistMatch } from '#domain/whitelist-rule.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Select } from '#ui/select.tsx';
import type { RuleDraft, RuleStart } from './rule-draft.ts';
import { matchWords, placeWords } from './rule-words.ts';
import styles from './rule-dialog.module.css';

type ScopeFieldsProps = {
  start: RuleStart;
  draft: RuleDraft;
  onChange: (part: Partial<RuleDraft>) => void;
};

const PLACES = [
  { value: 'all', label: 'All repositories' },
  { value: 'chosen', label: 'Chosen repositories' },
] as const;

/** What a rule is about, and where it holds. */
export function ScopeFields({ start, draft, onChange }: ScopeFieldsProps) {
  const repositories = useQuery(apiQuery(getScanSettings, {})).data?.repositories ?? [];
  const image = WHITELIST_FACTS[draft.category].perImage ? imageLabel(start, draft) : null;
  const options = [...PLACES, ...(image ? [{ value: 'image' as const, label: image }] : [])];
  return (
    <>
      <Match start={start} draft={draft} onChange={onChange} />
      <div>
        <p className={styles['label']}>Where it holds</p>
        <Segmented
          label="Where it holds"
          options={options}
          value={draft.scope}
          onChange={(scope) => onChange({ scope })}
        />
      </div>
      {draft.scope === 'chosen' ? (
        <RepositoryList
          repositories={repositories}
          chosen={draft.repositories}
          blockedReason={() => null}
          onChange={(chosen) => onChange({ repositories: chosen })}
        />
      ) : null}
    </>
  );
}

function imageLabel(start: RuleStart, { digests }: RuleDraft): string | null {
  if (start.from === 'risk') return start.image && `Only ${start.image.name}`;
  return digests.length > 0 ? `Only ${placeWords({ repositories: null, digests })}` : null;
}

const EVERYTHING = 'everything';

/** The whole risk, or one check, path or file of it. */
function Match({ start, draft, onChange }: ScopeFieldsProps) {
  const known: readonly (WhitelistMatch & { label: string })[] =
    start.from === 'risk'
      ? start.matches
      : draft.match
        ? [{ ...draft.match, label: matchWords(draft.match) ?? '' }]
        : [];
  if (known.length === 0) return null;
  const keyOf = ({ kind, value }: WhitelistMatch) => `${kind} ${value}`;
  return (
    <div>
      <p className={styles['label']}>What it is about</p>
      <Select
        label="What it is about"
        value={draft.match ? keyOf(draft.match) : EVERYTHING}
        options={[
          { value: EVERYTHING, label: 'Everything of this kind' },
          ...known.map((match) => ({ value: keyOf(match), label: match.label })),
        ]}
        onChange={(key) => {
          const match = known.find((one) => keyOf(one) === key);
          onChange({ match: match ? { kind: match.kind, value: match.value } : null });
        }}
      />
    </div>
  );
}
