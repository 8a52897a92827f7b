import { safeLink } from '#lib/safe-link.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './safe-anchor.module.css';

/**
 * A link to an address that came from a server. It opens beside the console and tells the other side
 * nothing. Addresses that we let nobody open are shown as text, so that the source stays checkable.
 */
export function SafeAnchor({ address, label }: { address: string; label: string }) {
  const link = safeLink(address);
  if (!link) {
    return (
      <span data-hint={address}>
        {label}
        <span className="visually-hidden"> (no link: the address is not https)</span>
      </span>
    );
  }
  return (
    <a className={styles['link']} href={link} target="_blank" rel="noreferrer noopener">
      {label}
      <Icon name="external-link" size={12} />
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
