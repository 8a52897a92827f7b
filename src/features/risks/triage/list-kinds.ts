import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import type { GroupPage, ImageGroup, PackageGroup, RiskSort, RiskRow } from '#contract/risks.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { imageName } from '#domain/image-ref.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import type { Grouping } from '#domain/risk-pick.ts';
import type { ListView } from './use-list-view.ts';
import { imageColumns, packageColumns, riskColumns } from './list-columns.ts';
import type { AnyGroup } from './risk-columns.tsx';
import { LIST_PAGES } from './list-queries.ts';

/** What differs between the groupings of the list. */
export type ListKind<Row> = {
  columns: (category: RiskCategory) => readonly TableColumn<Row, RiskSort>[];
  page: (
    view: ListView,
    offset: number,
    limit: number,
  ) => UseQueryOptions<GroupPage<Row>, Error, GroupPage<Row>, QueryKey>;
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  /** Search term that narrows another grouping to this row. */
  term: (row: Row) => { key: 'cve' | 'pkg' | 'image' | 'digest'; value: string };
};

const risks: ListKind<RiskRow> = {
  columns: riskColumns,
  page: LIST_PAGES.risk as ListKind<RiskRow>['page'],
  rowKey: ({ id }) => id,
  rowName: ({ id }) => id,
  term: ({ id }) => ({ key: 'cve', value: id }),
};

const packages: ListKind<PackageGroup> = {
  columns: packageColumns,
  page: LIST_PAGES.package as ListKind<PackageGroup>['page'],
  rowKey: (row) => row.package,
  rowName: (row) => row.package,
  term: (row) => ({ key: 'pkg', value: row.package }),
};

const images: ListKind<ImageGroup> = {
  columns: imageColumns,
  page: LIST_PAGES.image as ListKind<ImageGroup>['page'],
  rowKey: ({ image }) => image.digest,
  rowName: ({ image: { namespace, repository, tags, digest } }) =>
    tags[0] === undefined ? digest : imageName({ namespace, repository, tag: tags[0] }),
  term: ({ image }) => ({ key: 'digest', value: image.digest }),
};

/**
 * The list of a grouping. The page hands rows only to the kind that they came from, so one type for
 * all rows is enough there.
 */
export const LIST_KINDS = {
  risk: risks,
  package: packages,
  image: images,
} as unknown as Record<Grouping, ListKind<AnyGroup>>;
