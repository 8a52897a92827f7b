import type { Ref } from 'react';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton, type CopyHandle } from '#ui/copy-button.tsx';
import styles from './panel-bar.module.css';

/** Place in the list, counted from 0. */
export type PanelPosition = { index: number; total: number };

type PanelBarProps = {
  /** Null when the list does not hold the vulnerability, for example under another filter. */
  position: PanelPosition | null;
  onPrevious: () => void;
  onNext: () => void;
  onClose: () => void;
  link: Ref<CopyHandle>;
};

/** Moves through the list without closing, and tells where in it this one is. */
export function PanelBar({ position, onPrevious, onNext, onClose, link }: PanelBarProps) {
  return (
    <div className={styles['bar']}>
      <Button
        kind="ghost"
        icon="chevron-up"
        label="Previous"
        disabledReason={stepBlock(position, 'first')}
        onClick={onPrevious}
      />
      <Button
        kind="ghost"
        icon="chevron-down"
        label="Next"
        disabledReason={stepBlock(position, 'last')}
        onClick={onNext}
      />
      <span className={styles['place']}>
        {position
          ? `${formatNumber(position.index + 1)} of ${formatNumber(position.total)}`
          : 'Not in this list'}
      </span>
      <span className={styles['end']}>
        <CopyButton
          text={() => globalThis.location.href}
          label="Copy link"
          icon="link"
          handle={link}
        />
        <Button kind="ghost" icon="x" label="Close" onClick={onClose} />
      </span>
    </div>
  );
}

function stepBlock(position: PanelPosition | null, end: 'first' | 'last'): string | null {
  if (!position) return 'The list does not hold it';
  const { index, total } = position;
  const atEnd = end === 'first' ? index <= 0 : index >= total - 1;
  return atEnd ? `This is the ${end} of the list` : null;
}
