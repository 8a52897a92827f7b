import { FixState } from '#components/fix-state.tsx';
import { Severity } from '#components/severity.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { ImageRisk } from '#contract/image-detail.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';

/** All columns; `room: 'wide'` are left out of windows under 1200 px. */
export const RISK_COLUMNS: readonly TableColumn<ImageRisk, 'given'>[] = [
  {
    id: 'priority',
    header: 'Priority',
    width: 106,
    card: 'top',
    cell: ({ priority }) => <Severity priority={priority} />,
  },
  {
    id: 'vulnerability',
    header: 'Vulnerability',
    card: 'main',
    cell: ({ riskId, title }) => (
      <span data-hint={title}>
        <span className="mono">{riskId}</span> {title}
      </span>
    ),
  },
  {
    id: 'package',
    header: 'Package',
    width: 150,
    card: 'middle',
    cell: ({ package: name, path }) => <span data-hint={path}>{name}</span>,
  },
  {
    id: 'version',
    header: 'Installed and fixed in',
    width: 246,
    room: 'wide',
    cell: ({ installed, fixed }) => <VersionChange installed={installed} fixed={fixed} />,
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
    cell: ({ fixState }) => <FixState state={fixState} />,
  },
];
