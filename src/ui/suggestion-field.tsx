import { useId, useState, type ReactNode, type Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';
import search from './search-field.module.css';
import styles from './suggestion-field.module.css';

export type Suggestion = { key: string; icon: IconName; label: string; detail: string };

type SuggestionFieldProps<S extends Suggestion> = {
  ref: Ref<HTMLInputElement>;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  suggestions: readonly S[];
  onChoose: (suggestion: S) => void;
  /** On Enter when no suggestion has come yet. */
  onSubmit: () => void;
  /** Instead of suggestions, for example that there are none. */
  status: string | null;
  end: ReactNode;
};

/** A field with answers under it while one types (the combobox pattern of ARIA 1.2). */
export function SuggestionField<S extends Suggestion>(props: SuggestionFieldProps<S>) {
  const { ref, label, placeholder, value, onChange, suggestions, onChoose, onSubmit, status, end } =
    props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, suggestions.length - 1);
  const shown = open && value.trim() !== '' && (suggestions.length > 0 || status !== null);

  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault();
      setOpen(true);
      setChosen((active + step + suggestions.length) % suggestions.length);
    }
    if (event.key === 'Enter') {
      const suggestion = shown ? suggestions[active] : undefined;
      if (suggestion) onChoose(suggestion);
      else onSubmit();
    }
    if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else event.currentTarget.blur();
    }
  }

  return (
    <div className={styles['wrap']}>
      <div className={`${search['field']} ${styles['field']}`}>
        <Icon name="search" />
        <input
          ref={ref}
          className={search['input']}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && suggestions.length > 0 ? `${id}-${active}` : undefined}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
            setOpen(true);
            setChosen(0);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {end}
      </div>
      <div className={styles['popup']} hidden={!shown}>
        {status ? (
          <p className={styles['status']} role="status">
            {status}
          </p>
        ) : null}
        <ul id={`${id}-list`} role="listbox" aria-label={label}>
          {suggestions.map((suggestion, index) => (
            <li
              key={suggestion.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles['option']}
              onPointerEnter={() => setChosen(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(suggestion)}
            >
              <Icon name={suggestion.icon} />
              <span className={styles['label']}>{suggestion.label}</span>
              <span className={styles['detail']}>{suggestion.detail}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
