import type { ScanScope } from '#domain/scan-scope.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameProblem, type NameList } from './plan-name-problem.ts';
import styles from './planner.module.css';
import { valueName } from './scan-words.ts';

/** What stands in the fields and is no part of the plan yet. */
export type TypedNames = Record<NameList, string>;
const FIELDS = [
  { list: 'tags', label: 'Tag', remove: 'Remove tag' },
  { list: 'digests', label: 'Digest', remove: 'Remove digest' },
] as const satisfies { list: NameList; label: string; remove: string }[];

type PlanNamesProps = {
  scope: ScanScope;
  typed: TypedNames;
  onTyped: (typed: TypedNames) => void;
  onNarrow: (change: Partial<ScanScope>) => void;
};

/** Tags and digests: too many to choose from, so they are typed, and stand as chips when added. */
export function PlanNames({ scope, typed, onTyped, onNarrow }: PlanNamesProps) {
  return (
    <div className={styles['names']}>
      {FIELDS.map(({ list, label, remove }) => {
        const text = typed[list];
        const problem = nameProblem(list, text);
        return (
          <form
            key={list}
            className={styles['name']}
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() === '' || problem) return;
              onNarrow({ [list]: [...new Set([...scope[list], text.trim()])] });
              onTyped({ ...typed, [list]: '' });
            }}
          >
            <TextField
              label={label}
              value={text}
              error={problem}
              onChange={(next) => onTyped({ ...typed, [list]: next })}
            />
            <Button
              type="submit"
              disabledReason={text.trim() === '' ? `Type a ${label.toLowerCase()} first` : problem}
            >
              Add {label.toLowerCase()}
            </Button>
            <ul className={styles['chips']}>
              {scope[list].map((name) => (
                <li key={name} className={styles['chip']}>
                  <span className={styles['chipText']} data-hint={name}>
                    {valueName(list, name)}
                  </span>
                  <button
                    type="button"
                    aria-label={`${remove} ${name}`}
                    onClick={() => onNarrow({ [list]: scope[list].filter((one) => one !== name) })}
                  >
                    <Icon name="x" size={12} />
                  </button>
                </li>
              ))}
            </ul>
          </form>
        );
      })}
    </div>
  );
}
