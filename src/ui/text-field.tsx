import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'password';
  inputMode?: 'numeric';
  placeholder?: string;
  min?: string;
  max?: string;
};

/** One line of text, a day, or a secret that is not shown. */
export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  min,
  max,
  inputMode,
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
          inputMode={inputMode}
          // 'off' is ignored for passwords; this keeps those of the person out.
          autoComplete={type === 'password' ? 'new-password' : 'off'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
