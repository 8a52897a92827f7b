import { useId, type Ref } from 'react';
import type { ScanPlan } from '#contract/scan-plans.ts';
import type { ScanLimit, ScanScope } from '#domain/scan-scope.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import styles from './planner.module.css';
import { LIMIT_WORDS, scopeWords } from './scan-words.ts';

type Figures = Pick<ScanPlan, 'images' | 'units' | 'unitsLeft' | 'shortfall' | 'unitsAvailable'>;

type PlanChoicesProps = {
  ref: Ref<HTMLTableElement>;
  /** The scope without a limit, with the choices that cost less. */
  whole: ScanPlan;
  /** The plan of the limit in the address, which need not be a cheaper one. */
  plan: ScanPlan;
  scope: ScanScope;
  onChoose: (limit: ScanLimit | null) => void;
};

/** This plan and what would cost less; choosing one changes the plan. */
export function PlanChoices({ ref, whole, plan, scope, onChoose }: PlanChoicesProps) {
  const name = useId();
  const { limit } = scope;
  const cheaper = whole.cheaper.some((choice) => choice.limit === limit)
    ? whole.cheaper
    : [...(limit === null ? [] : [{ ...plan, limit }]), ...whole.cheaper];
  if (cheaper.length === 0) return null;
  return (
    <section>
      <h3 className={styles['heading']}>
        Cheaper choices <span className={styles['quiet']}>pick one to change the plan</span>
      </h3>
      <table ref={ref} role="table" className={styles['choices']} aria-label="Cheaper choices">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span className="visually-hidden">Chosen</span>
            </th>
            <th scope="col" role="columnheader">
              Plan
            </th>
            <th scope="col" role="columnheader" className={styles['wide']}>
              Scope
            </th>
            <th scope="col" role="columnheader" data-end>
              Images
            </th>
            <th scope="col" role="columnheader" data-end>
              Units
            </th>
            <th scope="col" role="columnheader" data-end>
              Left after
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <Choice
            group={name}
            value=""
            plan="This plan"
            scope={scopeWords({ kind: 'scope', ...scope })}
            figures={whole}
            chosen={limit === null}
            onChoose={() => onChoose(null)}
          />
          {cheaper.map((choice) => (
            <Choice
              key={choice.limit}
              group={name}
              value={choice.limit}
              {...LIMIT_WORDS[choice.limit]}
              figures={{
                ...choice,
                unitsAvailable: whole.unitsAvailable,
                shortfall: Math.max(0, choice.units - whole.unitsAvailable),
              }}
              chosen={choice.limit === limit}
              onChoose={() => onChoose(choice.limit)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type ChoiceProps = {
  group: string;
  value: ScanLimit | '';
  plan: string;
  scope: string;
  figures: Figures;
  chosen: boolean;
  onChoose: () => void;
};

function Choice({ group, value, plan, scope, figures, chosen, onChoose }: ChoiceProps) {
  const { images, units, unitsLeft, shortfall } = figures;
  return (
    <tr role="row" data-chosen={chosen || undefined} onClick={onChoose}>
      <td role="cell">
        <input
          type="radio"
          className={styles['radio']}
          name={group}
          value={value}
          aria-label={`${plan}: ${plural(images, 'image')}, ${plural(units, 'unit')}`}
          checked={chosen}
          onChange={onChoose}
        />
      </td>
      <th scope="row" role="rowheader">
        {plan}
      </th>
      <td role="cell" className={styles['wide']}>
        {scope}
      </td>
      <td role="cell" data-end>
        {formatNumber(images)}
      </td>
      <td role="cell" data-end className={styles['strong']}>
        {formatNumber(units)}
      </td>
      <td role="cell" data-end>
        {unitsLeft === null ? `${formatNumber(shortfall)} short` : formatNumber(unitsLeft)}
      </td>
    </tr>
  );
}
