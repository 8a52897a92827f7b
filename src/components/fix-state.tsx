import { FIX_STATES, type FixState as State } from '#domain/fix-eligibility.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import styles from './fix-state.module.css';

export const FIX_STATE_LABELS = {
  'quick-fix': 'Quick fix',
  blocked: 'Blocked',
  'no-fix-yet': 'No fix yet',
} as const satisfies Record<State, string>;

const ICONS = {
  'quick-fix': 'wrench',
  blocked: 'ban',
  'no-fix-yet': 'clock',
} as const satisfies Record<State, IconName>;

/** What fixing can do here. `reason` stands in the hint and in the accessible name. */
export function FixState({ state, reason }: { state: State; reason?: string }) {
  return (
    <span className={styles['fix']} data-state={state} data-hint={reason}>
      <Icon name={ICONS[state]} size={14} />
      <span className={reason ? styles['reasoned'] : undefined}>{FIX_STATE_LABELS[state]}</span>
      {reason ? <span className="visually-hidden">: {reason}</span> : null}
    </span>
  );
}

/** The best state of a group: one image that can be fixed makes the group fixable. */
export function bestFixState(counts: Readonly<Record<State, number>>): State {
  return FIX_STATES.find((state) => counts[state] > 0) ?? 'no-fix-yet';
}
