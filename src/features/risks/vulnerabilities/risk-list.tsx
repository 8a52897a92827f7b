import { useCallback, type Ref } from 'react';
import { isForbidden } from '#contract/api-error.ts';
import type {
  ImageGroup,
  PackageGroup,
  RiskSort,
  VulnerabilityGroup,
} from '#contract/vulnerabilities.ts';
import { usePagedRows } from '#api/use-paged-rows.ts';
import { DataTable, type DataTableHandle, type TableColumn } from '#ui/data-table/data-table.tsx';
import { tableState } from '#ui/data-table/table-state.ts';
import { useAnnounce } from '#ui/live-region.tsx';
import type { Grouping } from '#urls/system-vulnerabilities.ts';
import { countText, ROW_NOUNS } from './list-texts.ts';
import { activeFilters, FilteredToNothing, ListFailed, ListForbidden, NothingYet } from './list-states.tsx';
import type { ListView, SetListView } from './use-list-view.ts';
import { listPage } from './vulnerability-queries.ts';
