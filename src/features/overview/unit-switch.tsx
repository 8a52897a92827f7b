import { COUNTING_UNIT_WORDS, COUNTING_UNITS, type CountingUnit } from '#domain/counting-unit.ts';
import { Segmented } from '#ui/segmented.tsx';

type UnitSwitchProps = { unit: CountingUnit; onChange: (unit: CountingUnit) => void };

/** What every number of the view counts. */
export function UnitSwitch({ unit, onChange }: UnitSwitchProps) {
  return (
    <Segmented
      label="Count by"
      options={COUNTING_UNITS.map((value) => ({ value, label: COUNTING_UNIT_WORDS[value].label }))}
      value={unit}
      onChange={onChange}
    />
  );
}
