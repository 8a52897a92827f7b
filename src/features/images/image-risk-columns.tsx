import { FixState } from '#components/fix-state.tsx';
import { Severity } from '#components/severity.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { ImageRisk } from '#contract/image-detail.ts';
import { RISK_CATEGORY_FACTS, VULNERABILITY_CATEGORIES } from '#domain/risk-category.ts';
import { RiskName } from './risk-name.tsx';
import type { TableColumn } from '#ui/data-table/table-column.ts';

/** All columns; `room: 'wide'` are left out of windows under 1200 px. */
export const RISK_COLUMNS: readonly TableColumn<ImageRisk, 'given'>[] = [
  {
    id: 'priority',
    header: 'Priority',
    width: 106,
    card: 'top',
    cell: ({ priority, category }) => <Severity priority={priority} category={category} />,
  },
  {
    id: 'vulnerability',
    header: 'Risk',
    card: 'main',
    cell: (risk) => <RiskName risk={risk} />,
  },
  {
    id: 'package',
    header: 'Package or file',
    width: 150,
    card: 'middle',
    cell: ({ category, package: name, path }) =>
      VULNERABILITY_CATEGORIES.includes(category) || path !== '' ? (
        <span data-hint={path}>{VULNERABILITY_CATEGORIES.includes(category) ? name : path}</span>
      ) : null,
  },
  {
    id: 'version',
    header: 'Installed and fixed in',
    width: 246,
    room: 'wide',
    cell: ({ category, installed, fixed }) =>
      VULNERABILITY_CATEGORIES.includes(category) ? (
        <VersionChange installed={installed} fixed={fixed} />
      ) : null,
  },
  {
    id: 'layer',
    header: 'Enters with',
    width: 96,
    card: 'bottom',
    cell: ({ layer }) => `Layer ${layer}`,
  },
  {
    id: 'fix',
    header: 'Fix',
    width: 112,
    card: 'meta',
    cell: ({ category, fixState }) =>
      RISK_CATEGORY_FACTS[category].quickFix ? <FixState state={fixState} /> : null,
  },
];
