import { CYCLE_UNITS, CYCLES, type CycleUnit } from '#domain/scan-configuration.ts';
import { Select } from '#ui/select.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsForm } from './settings-draft.ts';
import styles from './inline.module.css';

const UNITS = {
  hour: { one: 'hour', many: 'hours' },
  day: { one: 'day', many: 'days' },
} as const satisfies Record<CycleUnit, { one: string; many: string }>;

/** How often a periodic scan starts. */
export function CycleSetting({ form }: { form: SettingsForm }) {
  const { cycle } = form.values.scan;
  const offered = [...new Set<number>([...CYCLES[cycle.unit], cycle.every])].sort((a, b) => a - b);
  return (
    <SettingRow
      title="Scan cycle"
      help="How often a periodic scan starts. Days are days of the time window’s clock."
    >
      <div className={styles['inline']}>
        <span>Every</span>
        <Select
          label="Every"
          value={`${cycle.every}`}
          options={offered.map((every) => ({ value: `${every}`, label: `${every}` }))}
          disabledReason={form.readOnly}
          onChange={(every) => form.set('scan', 'cycle', { ...cycle, every: Number(every) })}
        />
        <Select
          label="Unit of the cycle"
          value={cycle.unit}
          options={CYCLE_UNITS.map((unit) => ({
            value: unit,
            label: UNITS[unit][cycle.every === 1 ? 'one' : 'many'],
          }))}
          disabledReason={form.readOnly}
          onChange={(unit) =>
            form.set('scan', 'cycle', { every: nearest(unit, cycle.every), unit })
          }
        />
      </div>
    </SettingRow>
  );
}

/** The number on offer that is nearest, so that changing the unit leaves a cycle that is offered. */
function nearest(unit: CycleUnit, every: number): number {
  const numbers: readonly number[] = CYCLES[unit];
  return numbers.reduce((best, one) =>
    Math.abs(one - every) < Math.abs(best - every) ? one : best,
  );
}
