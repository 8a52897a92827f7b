import { formatNumber } from '#lib/format-number.ts';
import styles from './planner.module.css';

type PlanTicksProps<V extends string> = {
  legend: string;
  /** What one of them is called, where the last one has to stay. */
  noun: string;
  options: readonly { value: V; label: string; images: number }[];
  ticked: readonly V[];
  onChange: (ticked: V[]) => void;
};

/** Ticks with the images of each; the last one stays, because a scan of nothing is none. */
export function PlanTicks<V extends string>(props: PlanTicksProps<V>) {
  const { legend, noun, options, ticked, onChange } = props;
  const values = options.map(({ value }) => value);
  const lastStays = `A scan needs one ${noun} at least`;

  function tick(value: V, on: boolean) {
    const next = values.filter((one) => (one === value ? on : ticked.includes(one)));
    if (next.length > 0) onChange(next);
  }

  return (
    <fieldset className={styles['sources']}>
      <legend className={styles['heading']}>{legend}</legend>
      {options.map(({ value, label, images }) => {
        const on = ticked.includes(value);
        const last = on && ticked.length === 1;
        return (
          <label key={value} className={styles['source']} data-hint={last ? lastStays : undefined}>
            <input
              type="checkbox"
              checked={on}
              aria-disabled={last || undefined}
              aria-description={last ? lastStays : undefined}
              onChange={(event) => tick(value, event.target.checked)}
            />
            {label} <span className={styles['quiet']}>{formatNumber(images)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
