import { Link } from 'react-router';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/risks.ts';
import { siteSearch } from '#urls/site.ts';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import styles from './header.module.css';
import { PaletteButton } from './palette-button.tsx';
import { QuotaChip } from './quota-chip.tsx';
import { ScanChip } from './scan-chip.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { ThemeButton } from './theme-button.tsx';
import { useSite } from './use-site.ts';

/** What every view needs at hand: site, search, running scans, units left, theme, person and role. */
export function Header({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const [site] = useSite();
  const home = SYSTEM_VULNERABILITIES_PATH + siteSearch(site);
  return (
    <header className={styles['header']}>
      <Link className={styles['brand'] ?? ''} to={home} aria-label="Image Scan Console, start">
        <BrandMark />
        <span className={styles['name']}>Image Scan Console</span>
      </Link>
      <SiteSwitch />
      <PaletteButton />
      <div className={styles['tools']}>
        <ScanChip />
        <QuotaChip />
        <span className={styles['divider']} aria-hidden="true" />
        <span className={styles['theme']}>
          <ThemeButton />
        </span>
        <AccountMenu onShowShortcuts={onShowShortcuts} />
      </div>
    </header>
  );
}
