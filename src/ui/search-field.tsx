import { useId, type Ref } from 'react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './search-field.module.css';

type SearchFieldProps = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** On Enter, and when the field is left. */
  onCommit: () => void;
  keys: readonly string[];
  /** What could not be understood, in words; empty when all was. */
  note: string;
};

/** A search that takes effect on Enter. Escape takes back what was not yet applied. */
export function SearchField(props: SearchFieldProps) {
  const noteId = useId();
  const { ref, label, placeholder, value, onChange, onCommit, keys, note } = props;
  return (
    <div className={styles['wrap']}>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          ref={ref}
          className={styles['input']}
          type="text"
          role="searchbox"
          aria-label={label}
          aria-describedby={note ? noteId : undefined}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          maxLength={1000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onCommit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit();
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        {value ? (
          <button
            type="button"
            className={styles['clear']}
            aria-label="Clear search"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChange('')}
          >
            <Icon name="x" size={14} />
          </button>
        ) : (
          <Kbd keys={keys} />
        )}
      </div>
      {note ? (
        <p id={noteId} className={styles['note']} role="status">
          {note}
        </p>
      ) : null}
    </div>
  );
}
