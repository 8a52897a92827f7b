import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { PriorityHeads } from '#components/priority-heads.tsx';
import type { Overview } from '#contract/overview.ts';
import { TURN_CAUSES } from '#domain/risk-life.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { NumberLink } from './number-link.tsx';
import { changeUrl, WHY_ID, type Scope } from './overview-links.ts';
import { changeName } from './risk-changes-words.ts';
import tables from './overview-table.module.css';
import { waterfall, type WaterfallStep } from './waterfall.ts';
import styles from './why-changed.module.css';

type WhyChangedProps = { overview: Overview; scope: Scope };

/** The change of each number split by its causes: before, what came and went, and then. */
export function WhyChanged({ overview, scope }: WhyChangedProps) {
  const { changes } = overview;
  const causes = TURN_CAUSES.filter((cause) =>
    PRIORITIES.some((priority) => changes[priority].parts[cause] !== 0),
  );
  const rows = ['before', ...causes, 'after'] as const;
  const falls = Object.fromEntries(
    PRIORITIES.map((priority) => [priority, waterfall(changes[priority], causes)]),
  ) as Record<Priority, WaterfallStep[]>;
  const box = useOpenedByLink();
  return (
    <details ref={box} id={WHY_ID} className={styles['why']}>
      <summary>Why did this change?</summary>
      <table className={tables['table']} aria-label="Why did this change?">
        <thead>
          <tr>
            <th scope="col">Cause</th>
            <PriorityHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map((change, index) => (
            <tr key={change} data-strong={change === 'after' || undefined}>
              <th scope="row">{changeName(change, overview)}</th>
              {PRIORITIES.map((priority) => {
                const step = falls[priority][index]!;
                return (
                  <td key={priority} data-number>
                    <NumberLink
                      to={changeUrl(scope, priority, change)}
                      value={Math.abs(step.by)}
                      shown={step.isTotal ? formatNumber(step.by) : signed(step.by)}
                      label={`${PRIORITY_FACTS[priority].label}, ${changeName(change, overview)}`}
                    />
                    <Bar step={step} priority={priority} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['quiet']}>
        What came and went in between counts as neither. What counts as one, such as an image, is
        counted by what opened it first or closed it last.
      </p>
    </details>
  );
}

/** A link to this part opens it and brings the keyboard there, also on a page that is shown already. */
function useOpenedByLink(): RefObject<HTMLDetailsElement | null> {
  const box = useRef<HTMLDetailsElement>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash !== `#${WHY_ID}` || !box.current) return;
    box.current.open = true;
    box.current.scrollIntoView({ block: 'nearest' });
    box.current.querySelector('summary')?.focus({ preventScroll: true });
  }, [hash, key]);
  return box;
}

/** The same as the number above it, so that it says nothing to those who hear the page. */
function Bar({ step: { start, size }, priority }: { step: WaterfallStep; priority: Priority }) {
  return (
    <span className={styles['track']} aria-hidden="true">
      <span
        className={styles['bar']}
        data-priority={priority}
        style={{ marginInlineStart: `${start}%`, inlineSize: `${size}%` }}
      />
    </span>
  );
}

function signed(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${formatNumber(value)}` : `−${formatNumber(-value)}`;
}
