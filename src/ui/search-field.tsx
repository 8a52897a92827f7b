import { useId, useRef, type Ref } from 'react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './search-field.module.css';

type SearchFieldProps = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** On Enter, when the field is left, and when it is cleared; gets the text to apply. */
  onCommit: (value: string) => void;
  keys: readonly string[];
  /** What could not be understood, in words; empty when all was. */
  note: string;
};

/** A search that takes effect on Enter. Escape takes back what was not yet applied. */
export function SearchField(props: SearchFieldProps) {
  const noteId = useId();
  const { ref, label, placeholder, value, onChange, onCommit, keys, note } = props;
  const before = useRef(value);
  const takenBack = useRef(false);

  function takeBack(field: HTMLInputElement) {
    takenBack.current = true;
    onChange(before.current);
    field.blur();
    takenBack.current = false;
  }
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
          onFocus={() => {
            before.current = value;
          }}
          onBlur={() => {
            // Leaving by Escape must not apply what it takes back.
            if (!takenBack.current) onCommit(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              before.current = value;
              onCommit(value);
            }
            if (event.key === 'Escape') takeBack(event.currentTarget);
          }}
        />
        {value ? (
          <button
            type="button"
            className={styles['clear']}
            aria-label="Clear search"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onChange('');
              onCommit('');
            }}
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
