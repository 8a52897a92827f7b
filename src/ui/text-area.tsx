import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

type TextAreaProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  rows?: number;
};

/** Several lines of text. */
export function TextArea({ value, onChange, maxLength, rows = 3, ...field }: TextAreaProps) {
  return (
    <FieldFrame {...field}>
      {(names) => (
        <textarea
          {...names}
          className={`${styles['input']} ${styles['area']}`}
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
