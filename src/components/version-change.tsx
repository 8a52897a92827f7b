import { shortenFixedVersion } from './shorten-fixed-version.ts';
import styles from './version-change.module.css';

type VersionChangeProps = { installed: string | null; fixed: string | null };

/** `1.1.1d-0+deb10u6 → …deb10u8`; the hint and the accessible name hold both in full. */
export function VersionChange({ installed, fixed }: VersionChangeProps) {
  const from = installed ?? 'not recorded';
  const to = fixed ?? 'no fix yet';
  return (
    <span className={styles['change']} data-hint={`${from} → ${to}`}>
      <span className={installed ? undefined : styles['unknown']}>{from}</span>
      <span className={styles['arrow']} aria-label="fixed in">
        →
      </span>
      {fixed ? (
        <span aria-label={fixed}>{shortenFixedVersion(installed, fixed)}</span>
      ) : (
        <span className={styles['unknown']}>{to}</span>
      )}
    </span>
  );
}
