import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

type SelectFieldProps = FieldProps & {
  value: string;
  /** Shown while nothing is chosen. */
  placeholder: string;
  groups: readonly { label: string; options: readonly { value: string; label: string }[] }[];
  onChange: (value: string) => void;
};

/** One of many in groups, as a field of a form. Native, so phones help. */
export function SelectField(props: SelectFieldProps) {
  const { value, placeholder, groups, onChange, ...field } = props;
  return (
    <FieldFrame {...field}>
      {(names) => (
        <select
          {...names}
          className={styles['input']}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{placeholder}</option>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
