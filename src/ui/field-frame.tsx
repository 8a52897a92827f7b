import { useId, type ReactNode } from 'react';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

export type FieldProps = { label: string; help?: string; error?: string | null };

/** What the input needs to be named and described by its field. */
export type InputNames = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldFrameProps = FieldProps & { children: (names: InputNames) => ReactNode };

/** Label above, help or error below; an error is text with an icon, never only a colour. */
export function FieldFrame({ label, help, error = null, children }: FieldFrameProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const names: InputNames = {
    id,
    'aria-describedby': error || help ? noteId : undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children(names)}
      {error || help ? (
        <p id={noteId} className={error ? styles['error'] : styles['help']}>
          {error ? <Icon name="triangle-alert" size={14} /> : null}
          {error ?? help}
        </p>
      ) : null}
    </div>
  );
}
