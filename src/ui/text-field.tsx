import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  placeholder?: string;
  min?: string;
  max?: string;
};

/** One line of text, or a day. */
export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  min,
  max,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      {(names) => (
        <input
          {...names}
          className={styles['input']}
          type={type}
          placeholder={placeholder}
          min={min}
          max={max}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
