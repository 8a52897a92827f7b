import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { getRiskCounts, type RiskCounts } from '#contract/risk-counts.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { Instant } from '#components/instant.tsx';
import { formatNumber } from '#lib/format-number.ts';
import { Icon } from '#ui/icon.tsx';
import { siteSearch } from '#urls/site.ts';
import { NAVIGATION, SUMMARY, type NavigationItem } from './navigation-items.ts';
import styles from './navigation.module.css';
import { useImageScanOpen } from './use-image-scan-open.ts';
import { useSite } from './use-site.ts';

/** The list of views: beside the page, as a rail of icons below 1200 px, as a bottom bar below 768. */
export function Navigation() {
  const [site] = useSite();
  const enabled = useImageScanOpen();
  const counts = useQuery({ ...apiQuery(getRiskCounts, { query: { site } }), enabled }).data;
  return (
    <nav className={styles['navigation']} aria-label="Views">
      {NAVIGATION.map(({ label, items }) => (
        <div key={label} className={styles['group']} role="group" aria-label={label}>
          {label === SUMMARY ? null : (
            <p className={styles['groupLabel']} aria-hidden="true">
              {label}
            </p>
          )}
          {items
            .filter(({ counts: kind }) => isLookedFor(kind, counts))
            .map((item) => (
              <Item
                key={item.path}
                item={item}
                search={siteSearch(site)}
                count={item.counts ? counts?.open[item.counts] : undefined}
              />
            ))}
        </div>
      ))}
      <DataAge />
    </nav>
  );
}

/** A kind of risk that the server does not look for has no list; until that is known each has one. */
function isLookedFor(kind: RiskCategory | undefined, counts: RiskCounts | undefined): boolean {
  return kind === undefined || counts === undefined || counts.open[kind] !== undefined;
}

type ItemProps = { item: NavigationItem; search: string; count: number | undefined };

function Item({ item, search, count }: ItemProps) {
  return (
    <NavLink
      className={styles['item'] ?? ''}
      to={item.path + search}
      data-hint={item.label}
      data-hint-rail=""
      data-wide-only={item.wideOnly || undefined}
    >
      <Icon name={item.icon} />
      <span className={styles['label']}>{item.label}</span>
      <span className={styles['shortLabel']} aria-hidden="true">
        {item.shortLabel}
      </span>
      {count === undefined ? null : (
        <span className={styles['count']}>
          {formatNumber(count)}
          <span className="visually-hidden"> open risks</span>
        </span>
      )}
    </NavLink>
  );
}

function DataAge() {
  const enabled = useImageScanOpen();
  const activity = useQuery({ ...scanActivityQuery, enabled }).data;
  if (!activity) return null;
  return (
    <p className={styles['foot']}>
      Vulnerability data
      <br />
      <Instant at={activity.vulnerabilityDataAt} />
    </p>
  );
}
