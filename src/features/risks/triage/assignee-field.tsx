import { failureText } from '#components/failure-text.ts';
import { NOBODY } from '#contract/risk-filter.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useAssignees } from './use-assignees.ts';

type AssigneeFieldProps = {
  /** Id of a person; null is nobody, undefined while nobody was chosen. */
  value: string | null | undefined;
  /** The person has tried to go on without a choice. */
  missing: boolean;
  onChange: (value: string | null) => void;
};

/** Who looks after risks from now on. */
export function AssigneeField({ value, missing, onChange }: AssigneeFieldProps) {
  const { people, me, error, retry } = useAssignees();
  if (error)
    return (
      <Note tone="stopped" title="The people could not be loaded">
        {failureText(error).cause} <Button onClick={retry}>Retry</Button>
      </Note>
    );
  const options = people.map(({ id, name }) => ({
    value: id,
    label: id === me?.id ? `${name} (you)` : name,
  }));
  return (
    <SelectField
      label="Assignee"
      placeholder="Choose a person"
      error={missing ? 'Choose who looks after them, or nobody.' : null}
      value={value === null ? NOBODY : (value ?? '')}
      groups={[
        { label: 'People', options },
        { label: 'Take the assignee off', options: [{ value: NOBODY, label: 'Nobody' }] },
      ]}
      onChange={(next) => next !== '' && onChange(next === NOBODY ? null : next)}
    />
  );
}
