import { WHITELIST_FACTS } from '#domain/whitelist-rule.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { endOfDay, parseDay } from '#lib/end-of-day.ts';
import { Segmented } from '#ui/segmented.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { RuleDraft } from './rule-draft.ts';
import styles from './rule-dialog.module.css';

type EndFieldsProps = {
  draft: RuleDraft;
  /** A rule until a fix exists would end at once. */
  fixExists: boolean;
  onChange: (part: Partial<RuleDraft>) => void;
};

/** When a rule ends by itself. */
export function EndFields({ draft, fixExists, onChange }: EndFieldsProps) {
  const untilFix = WHITELIST_FACTS[draft.category].fixable && !fixExists;
  const options = [
    { value: 'never', label: 'No end' },
    { value: 'at', label: 'Until a date' },
    ...(untilFix || draft.end === 'when-fixable'
      ? [{ value: 'when-fixable' as const, label: 'Until a fix exists' }]
      : []),
  ] as const;
  return (
    <div>
      <p className={styles['label']}>How long it holds</p>
      <Segmented
        label="How long it holds"
        options={options}
        value={draft.end}
        onChange={(end) => onChange({ end })}
      />
      {draft.end === 'at' ? (
        <div className={styles['date']}>
          <TextField
            label="Last day"
            type="date"
            value={draft.date}
            onChange={(date) => onChange({ date })}
          />
        </div>
      ) : null}
      <p className={styles['quiet']}>{endText(draft, fixExists)}</p>
    </div>
  );
}

/** The exact instant with its zone, so that nobody has to guess whose midnight is meant. */
function endText({ end, date, category }: RuleDraft, fixExists: boolean): string {
  if (end === 'when-fixable') return 'Ends as soon as a fixed version is published.';
  if (end === 'never')
    return WHITELIST_FACTS[category].fixable && fixExists
      ? 'Holds until somebody retires it. A fix exists already, so it cannot hold until one does.'
      : 'Holds until somebody retires it.';
  const day = parseDay(date);
  if (!day) return 'Holds all through that day on your clock.';
  const at = endOfDay(day, 0).toISOString();
  return `Holds until ${formatInstant(at)}, ${formatUtc(at)}.`;
}
