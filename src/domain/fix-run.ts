/** What of the chosen images is fixed: the risks that were picked, or all of them that can be. */
export const FIX_REACHES = ['selected', 'fixable-high', 'fixable'] as const;
export type FixReach = (typeof FIX_REACHES)[number];

/** The most images that one fix rebuilds, so that each can be looked at before it starts. Ours. */
export const FIX_IMAGES_LIMIT = 100;

/** Who or what started a fix. */
export const FIX_STARTERS = ['console', 'automatic'] as const;
export type FixStarter = (typeof FIX_STARTERS)[number];

/** Where the rebuild of one image stands (product-facts 6.3; that one waits is ours). */
export const FIX_TASK_STATES = ['queued', 'running', 'succeeded', 'failed'] as const;
export type FixTaskState = (typeof FIX_TASK_STATES)[number];

export const FIX_TASK_LABELS = {
  queued: 'Queued',
  running: 'Rebuilding',
  succeeded: 'Rebuilt',
  failed: 'Failed',
} as const satisfies Record<FixTaskState, string>;

/** What becomes of a fix: images are rebuilt, then a scan reads the new ones, then it has ended. */
export const FIX_RUN_STATES = [
  'running',
  'verifying',
  'done',
  'proof-missing',
  'some-failed',
  'failed',
] as const;
export type FixRunState = (typeof FIX_RUN_STATES)[number];

export const FIX_RUN_LABELS = {
  running: 'Rebuilding',
  verifying: 'Re-scanning',
  done: 'Done',
  'proof-missing': 'Proof missing',
  'some-failed': 'Done, some failed',
  failed: 'Failed',
} as const satisfies Record<FixRunState, string>;

type Progress = {
  tasks: readonly { state: FixTaskState; verified: boolean }[];
  /** Nothing more will happen to it. */
  ended: boolean;
};

/**
 * How a fix stands. While no scan has read an image that was built, nobody knows what is in it: it is
 * neither done nor failed.
 */
export function fixRunState({ tasks, ended }: Progress): FixRunState {
  if (tasks.some(({ state }) => state === 'queued' || state === 'running')) return 'running';
  if (!ended) return 'verifying';
  const built = tasks.filter(({ state }) => state === 'succeeded');
  if (built.some(({ verified }) => !verified)) return 'proof-missing';
  if (built.length === tasks.length) return 'done';
  return built.length > 0 ? 'some-failed' : 'failed';
}
