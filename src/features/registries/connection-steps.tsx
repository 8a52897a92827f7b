import type { ConnectionStep, ShownStep, StepState } from '#domain/registry-connection.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import styles from './add-registry.module.css';

export const STEP_LABELS = {
  resolve: 'Find the address',
  connect: 'Connect to the port',
  authenticate: 'Sign in',
  list: 'Read the list of images',
} as const satisfies Record<ConnectionStep, string>;

const STATES = {
  done: { icon: 'circle-check', words: 'Done' },
  running: { icon: 'circle-dashed', words: 'Running' },
  waiting: { icon: 'minus', words: 'Not begun' },
  failed: { icon: 'circle-x', words: 'Failed' },
  'not-reached': { icon: 'minus', words: 'Not reached' },
} as const satisfies Record<StepState, { icon: IconName; words: string }>;

type ConnectionStepsProps = { steps: readonly ShownStep[] };

/** How far a connection came: icon and word for each step. */
export function ConnectionSteps({ steps }: ConnectionStepsProps) {
  return (
    <ol className={styles['steps']} aria-label="Steps of the connection">
      {steps.map(({ step, state }) => (
        <li
          key={step}
          className={styles['step']}
          data-state={state}
          aria-current={state === 'running' ? 'step' : undefined}
        >
          <Icon name={STATES[state].icon} />
          {STEP_LABELS[step]}
          <span className={styles['state']}>{STATES[state].words}</span>
        </li>
      ))}
    </ol>
  );
}
