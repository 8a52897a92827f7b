import { shortDigest } from '#domain/image-ref.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import styles from './digest.module.css';

/** A digest short enough to read, whole in the hint and on the clipboard. `what` names it. */
export function Digest({ digest, what }: { digest: string; what: string }) {
  return (
    <span className={styles['digest']}>
      <code className={styles['text']} data-hint={digest}>
        {shortDigest(digest)}
      </code>
      <CopyButton text={digest} label={`Copy ${what}`} iconOnly />
    </span>
  );
}
