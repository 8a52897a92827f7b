import { IMAGE_STATE_LABELS, type ImageState as State } from '#domain/image-state.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import styles from './image-state.module.css';

const ICONS = {
  'at-risk': 'shield-alert',
  clean: 'circle-check',
  'not-scanned': 'circle-dashed',
  failed: 'circle-x',
  unsupported: 'ban',
} as const satisfies Record<State, IconName>;

/** Glyph and word of one of the five states; the cause, if there is one, in the hint. */
export function ImageState({ state, cause }: { state: State; cause: string | null }) {
  return (
    <span className={styles['state']} data-state={state} data-hint={cause ?? undefined}>
      <Icon name={ICONS[state]} size={14} />
      {IMAGE_STATE_LABELS[state]}
    </span>
  );
}
