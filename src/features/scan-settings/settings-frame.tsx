import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { VULNERABILITY_CATEGORIES } from '#domain/risk-category.ts';
import { CardPage } from '#ui/card-page.tsx';
import { scanSettingsUrl, SETTINGS_TABS, type SettingsTab } from '#urls/scan-settings.ts';
import { whitelistUrl } from '#urls/whitelist.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './settings-frame.module.css';

const LABELS = {
  scan: 'Scan',
  baseline: 'Baseline',
  'sensitive-files': 'Sensitive files',
  'build-instructions': 'Build instructions',
  runtime: 'Runtime',
  'automatic-fixing': 'Automatic fixing',
} as const satisfies Record<SettingsTab, string>;

/** The vendor's two tabs (product-facts 4.1); their rules have a page of their own. */
const WHITELISTS = [
  {
    label: 'File whitelist',
    categories: ['malicious-sample', 'sensitive-file', 'build-instruction'],
  },
  { label: 'Vulnerability whitelist', categories: VULNERABILITY_CATEGORIES },
] as const;

type SettingsFrameProps = {
  tab: SettingsTab;
  /** Who saved last and when. */
  saved?: ReactNode;
  children: ReactNode;
  /** What is to be saved, under the page that scrolls. */
  bar?: ReactNode;
};

/** On a narrow screen the tabs scroll, and the current one may be out of sight. */
function reveal(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

/** Head and tabs of the settings; the tabs are links, so that the address is the state. */
export function SettingsFrame({ tab, saved, children, bar }: SettingsFrameProps) {
  const { search } = useLocation();
  return (
    <>
      <title>{`${LABELS[tab]} · Scan settings · Image Scan Console`}</title>
      <CardPage>
        <div className={styles['head']}>
          <h1 className={styles['title']}>Scan settings</h1>
          {saved ? <p className={styles['saved']}>{saved}</p> : null}
        </div>
        <nav className={styles['tabs']} aria-label="Scan settings">
          {SETTINGS_TABS.map((one) => (
            <Link
              key={one}
              ref={one === tab ? reveal : undefined}
              className={styles['tab'] ?? ''}
              to={scanSettingsUrl(one) + search}
              aria-current={one === tab ? 'page' : undefined}
            >
              {LABELS[one]}
            </Link>
          ))}
          {WHITELISTS.map(({ label, categories }) => (
            <Link key={label} className={styles['tab'] ?? ''} to={whitelistUrl(categories)}>
              {label}
              <Icon name="arrow-right" size={12} />
            </Link>
          ))}
        </nav>
        {children}
      </CardPage>
      {bar}
    </>
  );
}
