import { useId } from 'react';
import {
  nearestQuantities,
  QUOTA_MAX,
  QUOTA_MIN,
  QUOTA_STEP,
  quantityProblem,
  readQuantity,
  roundUpQuantity,
  type QuantityProblem,
} from '#domain/quota.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './quantity-field.module.css';

const PROBLEMS = {
  'not-a-whole-number': 'Units are whole numbers, such as 340 or 3,220.',
  'below-minimum': `The smallest quantity is ${QUOTA_MIN} units.`,
  'above-maximum': `The largest quantity is ${formatNumber(QUOTA_MAX)} units.`,
  'not-a-step': `Units are sold in steps of ${QUOTA_STEP}.`,
} as const satisfies Record<QuantityProblem, string>;

/** What is wrong with a quantity as it was typed; null when it can be ordered. */
export function quantityWords(text: string): string | null {
  if (text.trim() === '') return 'Enter the units a month, such as 340.';
  if (/\d\.\d/.test(text)) return 'A point can mean two things. Type 3220 or 3,220.';
  const problem = quantityProblem(readQuantity(text));
  return problem && PROBLEMS[problem];
}

type QuantityFieldProps = { text: string; onChange: (text: string) => void };

/**
 * Units as a person types or steps them. What is typed is never rounded behind their back, because it
 * becomes a bill: a quantity that is not on sale is refused, with the nearest ones to choose from.
 */
export function QuantityField({ text, onChange }: QuantityFieldProps) {
  const id = useId();
  const quantity = readQuantity(text);
  const problem = quantityWords(text);
  const set = (next: number) => onChange(formatNumber(roundUpQuantity(next)));
  return (
    <div className={styles['field']}>
      <div className={styles['stepper']} role="group" aria-label="Units a month">
        <button
          type="button"
          className={styles['step']}
          aria-label={`${QUOTA_STEP} units fewer`}
          onClick={() => set((quantity || 0) - QUOTA_STEP)}
        >
          <Icon name="minus" />
        </button>
        <input
          className={styles['input']}
          aria-label="Units a month"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? id : undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            const step = STEPS[event.key];
            if (step === undefined) return;
            event.preventDefault();
            set((quantity || 0) + step);
          }}
        />
        <button
          type="button"
          className={styles['step']}
          aria-label={`${QUOTA_STEP} units more`}
          onClick={() => set((quantity || 0) + QUOTA_STEP)}
        >
          <Icon name="plus" />
        </button>
      </div>
      {problem ? (
        <div id={id} className={styles['problem']} role="status">
          <p className={styles['words']}>
            <Icon name="triangle-alert" size={14} />
            {problem}
          </p>
          {nearestQuantities(quantity).map((nearest) => (
            <Button key={nearest} size="small" onClick={() => onChange(formatNumber(nearest))}>
              Use {formatNumber(nearest)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: QUOTA_STEP,
  ArrowDown: -QUOTA_STEP,
  PageUp: 10 * QUOTA_STEP,
  PageDown: -10 * QUOTA_STEP,
};
