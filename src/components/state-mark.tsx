import type { JobState, ScanState } from '#domain/scan-state.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import styles from './state-mark.module.css';

type State = JobState | ScanState | 'skipped';

const ICONS = {
  queued: 'circle-dashed',
  running: 'contrast',
  done: 'circle-check',
  failed: 'circle-x',
  'done-some-failed': 'circle-x',
  'left-out': 'circle-minus',
  cancelled: 'circle-minus',
  'out-of-units': 'circle-minus',
  skipped: 'circle-minus',
} as const satisfies Record<State, IconName>;

type StateMarkProps = { state: State; hint?: string; children: string };

/** How a scan or one of its images stands; the colour only repeats the icon and the word. */
export function StateMark({ state, hint, children }: StateMarkProps) {
  return (
    <span className={styles['mark']} data-state={state} data-hint={hint}>
      <Icon name={ICONS[state]} size={14} />
      {children}
    </span>
  );
}
