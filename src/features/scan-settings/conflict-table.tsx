import { useId } from 'react';
import type { FieldChange, SettingsFork, Side } from '#domain/merge-settings.ts';
import { settingOf, type SettingsField } from '#domain/scan-settings.ts';
import styles from './conflict-table.module.css';
import { changeWords, SETTING_LABELS, settingWords } from './setting-words.ts';

type Row = { field: SettingsField; change: Exclude<FieldChange, 'same'> };
type Choices = Readonly<Partial<Record<SettingsField, Side>>>;

type ConflictTableProps = {
  fork: SettingsFork;
  fields: readonly Row[];
  choices: Choices;
  theirName: string;
  onChoose: (field: SettingsField, side: Side) => void;
};

/** Each field that differs, with what it was, what each made of it, and whose counts. */
export function ConflictTable({ fork, fields, choices, theirName, onChoose }: ConflictTableProps) {
  if (fields.length === 0)
    return <p>Both of you made the same changes: nothing is left to save.</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Before</th>
            <th scope="col">Yours</th>
            <th scope="col">{theirName}’s</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((row) => (
            <ConflictRow
              key={row.field}
              row={row}
              fork={fork}
              choice={choices[row.field]}
              onChoose={(side) => onChoose(row.field, side)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ConflictRowProps = {
  row: Row;
  fork: SettingsFork;
  choice: Side | undefined;
  onChoose: (side: Side) => void;
};

/** Where only one side changed a field, that side counts unless the other is chosen. */
function ConflictRow({ row: { field, change }, fork, choice, onChoose }: ConflictRowProps) {
  const name = useId();
  const chosen = choice ?? (change === 'both' ? undefined : change);
  const before = settingOf(fork.base, field);
  const label = SETTING_LABELS[field];
  return (
    <tr>
      <th scope="row">
        {label}
        <span className={styles['who']}>{WHO[change]}</span>
      </th>
      <td>{settingWords(field, before)}</td>
      {(['mine', 'theirs'] as const).map((side) => (
        <td key={side}>
          <label className={styles['choice']}>
            <input
              type="radio"
              name={name}
              aria-label={`${label}: ${side === 'mine' ? 'yours' : 'theirs'}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />
            {changeWords(field, before, settingOf(fork[side], field))}
          </label>
        </td>
      ))}
    </tr>
  );
}

const WHO = {
  mine: 'Changed by you',
  theirs: 'Changed by them',
  both: 'Changed by both: choose one',
} as const satisfies Record<Row['change'], string>;
