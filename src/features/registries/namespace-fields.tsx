import { useId } from 'react';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './add-registry.module.css';
import { FIELD_LABELS, NAMESPACE_WORDS, type NamespaceList } from './field-words.ts';

type NamespaceFieldsProps = {
  field: NamespaceList;
  names: readonly string[];
  tokens: readonly string[];
  error: string | null;
  onChange: (names: string[], tokens: string[]) => void;
};

/** The organisations or groups that are read, each with its token (product-facts 3.3). */
export function NamespaceFields({ field, names, tokens, error, onChange }: NamespaceFieldsProps) {
  const { one, token, of } = NAMESPACE_WORDS[field];
  const id = useId();
  const filled = names.map((_, at) => tokens[at] ?? '');
  return (
    <fieldset
      className={styles['namespaces']}
      data-field={field}
      aria-describedby={error ? id : undefined}
    >
      <legend className={styles['label']}>{FIELD_LABELS[field]}</legend>
      {names.map((name, at) => (
        <div key={at} className={styles['namespace']}>
          <TextField
            label={`${one} ${at + 1}`}
            value={name}
            onChange={(next) => onChange(names.with(at, next), filled)}
          />
          <TextField
            label={`${token} ${at + 1}`}
            type="password"
            value={filled[at]!}
            onChange={(next) => onChange([...names], filled.with(at, next))}
          />
          <Button
            icon="x"
            kind="ghost"
            label={`Remove ${one.toLowerCase()} ${at + 1}`}
            disabledReason={names.length === 1 ? `${of} needs one at least` : null}
            onClick={() => onChange(names.toSpliced(at, 1), filled.toSpliced(at, 1))}
          />
        </div>
      ))}
      {error ? (
        <p id={id} className={styles['error']}>
          <Icon name="triangle-alert" size={14} />
          {error}
        </p>
      ) : null}
      <div>
        <Button size="small" icon="plus" onClick={() => onChange([...names, ''], [...filled, ''])}>
          Add {one.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  );
}
