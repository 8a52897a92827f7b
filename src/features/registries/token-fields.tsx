import { useId } from 'react';
import { Icon } from '#ui/icon.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './add-registry.module.css';
import { NAMESPACE_WORDS, type NamespaceList } from './field-words.ts';

const ONE_AGAIN = 'Type it again: the one that is stored is not sent to another address.';
const EACH_AGAIN = 'Type each one again: those that are stored are not sent to another address.';

type TokenFieldsProps = {
  field: NamespaceList;
  namespaces: readonly string[];
  tokens: readonly string[];
  /** Whether a try to save found one without its text. */
  missing: boolean;
  onChange: (tokens: string[]) => void;
};

/** The tokens of organisations or groups that stay as they are, to be typed again. */
export function TokenFields({ field, namespaces, tokens, missing, onChange }: TokenFieldsProps) {
  const { tokens: legend, token } = NAMESPACE_WORDS[field];
  const id = useId();
  return (
    <fieldset className={styles['namespaces']} data-field={field} aria-describedby={id}>
      <legend className="visually-hidden">{legend}</legend>
      {namespaces.map((namespace, at) => (
        <TextField
          key={namespace}
          label={`${token} of ${namespace}`}
          type="password"
          value={tokens[at]!}
          onChange={(next) => onChange(tokens.with(at, next))}
        />
      ))}
      <p id={id} className={styles[missing ? 'error' : 'help']}>
        {missing ? <Icon name="triangle-alert" size={14} /> : null}
        {namespaces.length === 1 ? ONE_AGAIN : EACH_AGAIN}
      </p>
    </fieldset>
  );
}
