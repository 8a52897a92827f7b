import type { Permit } from '#api/use-permit.ts';
import type { UnscannableInstance } from '#contract/regions.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { AREA_LABELS, SITE_LABELS } from '#domain/region.ts';
import { zoneName } from '#lib/format-account-time.ts';
import { plural } from '#lib/plural.ts';
import { countOn, type SiteGroup } from './region-groups.ts';
import { RegionColumn } from './region-column.tsx';
import { RegionTableRow } from './region-row.tsx';
import type { ScopeChange } from './region-scope-change.ts';
import styles from './region-table.module.css';

export type RegionTableProps = {
  sites: readonly SiteGroup[];
  unscannable: readonly UnscannableInstance[];
  /** The find field leaves some rows out. */
  filtered: boolean;
  permit: Permit;
  /** Changes that are on their way. */
  pending: readonly ScopeChange[];
  onChange: (change: ScopeChange) => void;
};

const NUMBERS = ['Instances', 'Repositories', 'Images'] as const;
const COLUMNS = 9;

/** Both sites in one table, in the areas of the product; each area heads its rows. */
export function RegionTable({ sites, filtered, ...rows }: RegionTableProps) {
  const newest = newestScan(sites);
  return (
    <table role="table" className={styles['table']} aria-label="Supported regions of both sites">
      <thead role="rowgroup">
        <tr role="row">
          <RegionColumn name="Scan" />
          <RegionColumn name="Region" />
          <RegionColumn name="ID" />
          <RegionColumn name="Zones" />
          {NUMBERS.map((name) => (
            <RegionColumn key={name} name={name} number />
          ))}
          <RegionColumn
            name={newest ? `Last scan (${zoneName(newest, ACCOUNT_TIME_ZONE)})` : 'Last scan'}
          />
          <RegionColumn name="Note" />
        </tr>
      </thead>
      {sites.map((group) => (
        <SiteRows key={group.site} group={group} filtered={filtered} newest={newest} {...rows} />
      ))}
    </table>
  );
}

type SiteRowsProps = Omit<RegionTableProps, 'sites'> & { group: SiteGroup; newest: string | null };

/** A site, then its areas; each area is a body of its own, so that its heading speaks for it only. */
function SiteRows({ group, filtered, newest, unscannable, ...rest }: SiteRowsProps) {
  const { site, all, shown, areas } = group;
  return (
    <>
      <tbody role="rowgroup">
        <tr role="row" className={styles['site']}>
          <th scope="rowgroup" role="rowheader" colSpan={COLUMNS}>
            {SITE_LABELS[site]}
            <span className={styles['quiet']}>
              {' · '}
              {filtered
                ? `${shown} of ${plural(all.length, 'region')} shown`
                : `${plural(all.length, 'region')}, ${countOn(all)} on`}
            </span>
          </th>
        </tr>
      </tbody>
      {areas.map(({ area, rows }) => (
        <tbody key={area} role="rowgroup">
          <tr role="row" className={styles['area']}>
            <th scope="rowgroup" role="rowheader" colSpan={COLUMNS}>
              {AREA_LABELS[area]}
            </th>
          </tr>
          {rows.map((row) => (
            <RegionTableRow
              key={row.region.id}
              row={row}
              unscannable={unscannable.filter(({ regionId }) => regionId === row.region.id)}
              newest={newest}
              {...rest}
            />
          ))}
        </tbody>
      ))}
    </>
  );
}

/** Null before the first scan. Counted over all rows, so that the head does not change with the find field. */
function newestScan(sites: readonly SiteGroup[]): string | null {
  const scans = sites.flatMap(({ all }) => all.flatMap(({ scope }) => scope.lastScanAt ?? []));
  return scans.toSorted().at(-1) ?? null;
}
