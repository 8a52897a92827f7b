import { useEffect, useImperativeHandle, useState, type Ref, type RefObject } from 'react';
import styles from './copy-button.module.css';
import { copyText } from './copy-text.ts';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { useAnnounce } from './live-region.tsx';
import { useToast } from './toast.tsx';
import { modifierKeys } from './modifier-keys.ts';

export type CopyHandle = { copy: () => void };

type CopyButtonProps = {
  text: string | (() => string);
  label?: string;
  icon?: IconName;
  iconOnly?: boolean;
  /** Shows the text; selected when the browser refuses to copy. */
  target?: RefObject<HTMLElement | null>;
  keys?: readonly string[];
  handle?: Ref<CopyHandle>;
};

const SHOWN_MS = 2_000;

/** Copies, and says whether it worked: a tick for two seconds, or what to do instead. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label = 'Copy', icon = 'copy', iconOnly = false, target, keys, handle } = props;
  const [copied, setCopied] = useState(false);
  const announce = useAnnounce();
  const toast = useToast();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    const result = await copyText(typeof text === 'string' ? text : text(), target?.current);
    if (result === 'copied') {
      setCopied(true);
      announce('Copied');
      return;
    }
    toast({
      tone: 'failed',
      title: 'The browser blocked copying',
      detail:
        result === 'selected'
          ? `The text is selected. Press ${modifierKeys().Ctrl} C.`
          : `Select the text and press ${modifierKeys().Ctrl} C.`,
    });
  }
  useImperativeHandle(handle, () => ({ copy: () => void copy() }));

  return (
    <button
      type="button"
      className={styles['copy']}
      data-square={iconOnly || undefined}
      data-copied={copied || undefined}
      aria-label={iconOnly ? label : undefined}
      data-hint={iconOnly ? label : undefined}
      onClick={() => void copy()}
    >
      <Icon name={copied ? 'check' : icon} size={14} />
      {iconOnly ? null : copied ? 'Copied' : label}
      {keys && !copied ? <Kbd keys={keys} /> : null}
    </button>
  );
}
