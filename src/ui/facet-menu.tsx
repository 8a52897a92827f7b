import { useState } from 'react';
import { formatNumber } from '#lib/format-number.ts';
import { Checkbox } from './checkbox.tsx';
import styles from './facet-menu.module.css';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';
import popup from './popup.module.css';

export type FacetValue = { value: string; label: string; count: number };

type FacetMenuProps = {
  label: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

/** From this many values on a search helps to find one. */
const SEARCH_FROM = 8;

/**
 * Values of one filter with what each would show. Not set: a dashed chip with the number of values;
 * set: a chip with the choice and a button that removes it (design 6.3).
 */
export function FacetMenu({ label, values, chosen, onChange }: FacetMenuProps) {
  const names = chosen.map((value) => values.find((each) => each.value === value)?.label ?? value);
  const set = chosen.length > 0;
  return (
    <span className={set ? styles['chip'] : styles['facet']}>
      <Popover
        label={label}
        triggerClassName={styles['trigger']}
        trigger={
          <>
            {set ? null : <Icon name="plus" size={14} />}
            <span className={styles['key']}>{label}</span>
            {set ? (
              <>
                <span className="visually-hidden">: </span>
                <span className={styles['value']}>{names.join(', ')}</span>
              </>
            ) : (
              <span className={styles['number']} aria-hidden="true">
                {formatNumber(values.length)}
              </span>
            )}
          </>
        }
      >
        {() => <Values label={label} values={values} chosen={chosen} onChange={onChange} />}
      </Popover>
      {set ? (
        <button
          type="button"
          className={styles['remove']}
          aria-label={`Remove filter ${label}: ${names.join(', ')}`}
          onClick={() => onChange([])}
        >
          <Icon name="x" size={12} />
        </button>
      ) : null}
    </span>
  );
}

function Values({ label, values, chosen, onChange }: FacetMenuProps) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = values.filter(({ label: name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      {values.length >= SEARCH_FROM ? (
        <div className={popup['search']}>
          <Icon name="search" size={14} />
          <input
            type="text"
            aria-label={`Find in ${label}`}
            placeholder={`Filter by ${label.toLowerCase()}`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      ) : null}
      <div role="group" aria-label={label}>
        {found.map(({ value, label: name, count }) => (
          <label key={value} className={popup['option']} data-zero={count === 0 || undefined}>
            <Checkbox
              label={`${name}, ${formatNumber(count)}`}
              checked={chosen.includes(value)}
              onChange={(on) =>
                onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
            <span className={popup['label']} aria-hidden="true">
              {name}
            </span>
            <span className={popup['count']} aria-hidden="true">
              {formatNumber(count)}
            </span>
          </label>
        ))}
        {found.length === 0 ? (
          <p className={popup['none']}>Nothing is called “{text.trim()}”.</p>
        ) : null}
      </div>
    </>
  );
}
