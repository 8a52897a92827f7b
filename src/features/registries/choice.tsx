import { Segmented } from '#ui/segmented.tsx';
import styles from './add-registry.module.css';

type ChoiceProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  help?: string | undefined;
  onChange: (value: V) => void;
};

/** Segments with a visible label, as a field of the form. */
export function Choice<V extends string>({ label, help, ...segments }: ChoiceProps<V>) {
  return (
    <div className={styles['choice']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <Segmented label={label} {...segments} />
      {help ? <p className={styles['help']}>{help}</p> : null}
    </div>
  );
}
