import { SeverityGlyph, Severity } from '#components/severity.tsx';
import { FixState, bestFixState } from '#components/fix-state.tsx';
import { BLOCKER_TEXT } from '#components/blocker-text.ts';
import { ImageCounts } from '#components/image-counts.tsx';
import { ImageName } from '#components/image-name.tsx';
import { RiskStatus } from '#components/risk-status.tsx';
import { TagSummary } from '#components/vulnerability-tags.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { ImageGroup, PackageGroup, RiskSort, RiskRow } from '#contract/risks.ts';
import { Instant } from '#components/instant.tsx';
import { ageInDays } from '#domain/age-band.ts';
import { osLabel } from '#domain/operating-system.ts';
import { regionById } from '#domain/region.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import { Icon } from '#ui/icon.tsx';
import { assigneeWords } from './assignee-words.ts';
import { categoryView } from './category-views.ts';
import styles from './risk-columns.module.css';

export type AnyGroup = RiskRow | PackageGroup | ImageGroup;
export type Column<Row> = TableColumn<Row, RiskSort>;

export const priority = (category: RiskCategory): Column<AnyGroup> => ({
  id: 'priority',
  header: categoryView(category).severityHeader,
  width: categoryView(category).severityWidth,
  sort: 'priority',
  alwaysShown: true,
  card: 'top',
  room: 'always',
  cell: (row) => <Severity priority={row.priority} category={category} />,
});

export const age: Column<AnyGroup> = {
  id: 'age',
  header: 'Age',
  room: 'wide',
  width: 64,
  align: 'end',
  sort: 'age',
  cell: (row) => `${formatNumber(ageInDays(row.firstSeenAt, Date.now()))} d`,
};

export const cvss: Column<AnyGroup> = {
  id: 'cvss',
  header: 'CVSS',
  width: 64,
  align: 'end',
  sort: 'cvss',
  hiddenAtFirst: true,
  cell: (row) => row.cvssScore?.toFixed(1) ?? <Unknown />,
};

export const status: Column<AnyGroup> = {
  id: 'status',
  header: 'Status',
  room: 'wide',
  width: 104,
  cell: ({ statuses, risks }) => {
    const found = RISK_STATUSES.filter((each) => statuses[each] > 0);
    const main = found.toSorted((a, b) => statuses[b] - statuses[a])[0] ?? 'open';
    return found.length > 1 ? (
      <RiskStatus status={main} detail={`${statuses[main]}/${risks}`} />
    ) : (
      <RiskStatus status={main} />
    );
  },
};

export const assignee: Column<AnyGroup> = {
  id: 'assignee',
  header: 'Assignee',
  width: 120,
  hiddenAtFirst: true,
  cell: ({ assignees }) => (
    <span data-hint={assigneeWords(assignees)}>{assigneeWords(assignees)}</span>
  ),
};

export const fix: Column<AnyGroup> = {
  id: 'fix',
  header: 'Fix',
  width: 112,
  card: 'middle',
  cell: ({ fixStates, blockers }) => {
    const state = bestFixState(fixStates);
    const [first, ...others] = blockers;
    if (state === 'quick-fix' || !first) return <FixState state={state} />;
    const reason = BLOCKER_TEXT[first.blocker].reason(first.os);
    const more = others.length > 0 ? `, and ${plural(others.length, 'other reason')}` : '';
    return <FixState state={state} reason={reason + more} />;
  },
};

export function counted<Row extends AnyGroup>(
  noun: 'image' | 'risk',
  counts: (row: Row) => RiskRow['imagesByPriority'],
): Column<Row> {
  return {
    id: 'images',
    header: (
      <span className={styles['countsHeader']}>
        <Icon name={noun === 'image' ? 'layers' : 'shield-alert'} size={14} title={`${noun}s`} />
        {PRIORITIES.map((each) => (
          <SeverityGlyph key={each} priority={each} />
        ))}
      </span>
    ),
    name: noun === 'image' ? 'Images' : 'Risks',
    width: 132,
    align: 'end',
    sort: 'images',
    alwaysShown: true,
    card: 'bottom',
    cell: (row) => <ImageCounts counts={counts(row)} noun={noun} />,
  };
}

function Unknown() {
  return <span className={styles['unknown']}>Not known</span>;
}

/** Vulnerability or what stands in its place in other categories. */
export const name = (category: RiskCategory): Column<RiskRow> => ({
  id: 'vulnerability',
  header: categoryView(category).nameHeader,
  alwaysShown: true,
  card: 'main',
  room: 'always',
  cell: (row) =>
    row.id === row.title || !categoryView(category).versions ? (
      <span className={styles['name']}>{row.title}</span>
    ) : (
      <span className={styles['vulnerability']}>
        <span className={styles['id']}>{row.id}</span>
        <span className={styles['title']}>{row.title}</span>
        <TagSummary tags={row.tags} />
      </span>
    ),
});

export const packageNames: Column<RiskRow> = {
  id: 'package',
  header: 'Package',
  width: 128,
  card: 'meta',
  room: 'always',
  cell: ({ packages: [first, ...others] }) => (
    <span data-hint={[first, ...others].join('\n')}>
      <span className={styles['package']}>{first}</span>
      {others.length > 0 ? <span className={styles['unknown']}> +{others.length}</span> : null}
    </span>
  ),
};

export const versions: Column<RiskRow> = {
  id: 'versions',
  header: 'Installed and fixed in',
  width: 236,
  cell: ({ installedVersion, fixedVersion, versionPairs }) => (
    <>
      <VersionChange installed={installedVersion} fixed={fixedVersion} />
      {versionPairs > 1 ? (
        <span className={styles['unknown']}> +{plural(versionPairs - 1, 'pair')}</span>
      ) : null}
    </>
  ),
};

/** On a card its place is taken where rows have a package. */
export const className = (header: string, onCard: boolean): Column<RiskRow> => ({
  id: 'class',
  header,
  width: 170,
  ...(onCard && { card: 'meta' }),
  cell: (row) => row.className,
});

export const openImages: Column<RiskRow> = {
  id: 'openImages',
  header: 'Unhandled',
  width: 92,
  align: 'end',
  room: 'wide',
  cell: (row) => plural(row.openImages, 'image'),
};

export const lastSeen: Column<RiskRow> = {
  id: 'lastSeen',
  header: 'Last seen',
  width: 186,
  room: 'wide',
  cell: (row) => <Instant at={row.lastSeenAt} />,
};

export const packageName: Column<PackageGroup> = {
  id: 'package',
  header: 'Package',
  alwaysShown: true,
  card: 'main',
  room: 'always',
  cell: (row) => <span className={styles['package']}>{row.package}</span>,
};

export const vulnerabilities: Column<PackageGroup> = {
  id: 'vulnerabilities',
  header: 'Vulnerabilities',
  width: 120,
  align: 'end',
  cell: (row) => formatNumber(row.vulnerabilities),
};

export const ownOfImages: readonly Column<ImageGroup>[] = [
  {
    id: 'image',
    header: 'Image',
    alwaysShown: true,
    card: 'main',
    room: 'always',
    cell: (row) => <ImageName image={row.image} />,
  },
  {
    id: 'region',
    room: 'wide',
    header: 'Region',
    width: 120,
    cell: ({ image }) => regionById(image.regionId)?.label ?? image.regionId,
  },
  {
    id: 'os',
    header: 'System',
    width: 190,
    card: 'meta',
    cell: ({ image }) => osLabel(image.os, image.osVersion),
  },
  {
    id: 'owner',
    header: 'Owner',
    width: 120,
    hiddenAtFirst: true,
    cell: ({ image }) => image.owner ?? <Unknown />,
  },
];
