import { Severity } from '#components/severity.tsx';
import type { RiskChange } from '#contract/image-detail.ts';
import type { ChangeKind, ChangeReason } from '#domain/compare-findings.ts';
import { PRIORITY_FACTS } from '#domain/severity.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import { RiskName } from './risk-name.tsx';
import styles from './image-page.module.css';

const NOT_RECORDED = 'not recorded';

const KIND_WORDS = {
  added: { label: 'Added', hint: 'In this image now, and not in what it is compared with' },
  removed: { label: 'Removed', hint: 'In what it is compared with, and not in this image now' },
  changed: { label: 'Changed', hint: 'In both, with another version or priority' },
} as const satisfies Record<ChangeKind, { label: string; hint: string }>;

const REASON_WORDS = {
  'new-image': 'Another image',
  'newly-published': 'Published or found since',
  'rule-change': 'Left out by a rule',
} as const satisfies Record<ChangeReason, string>;

/** All columns; `room: 'wide'` are left out of windows under 1200 px. */
export const CHANGE_COLUMNS: readonly TableColumn<RiskChange, 'given'>[] = [
  {
    id: 'change',
    header: 'Change',
    width: 104,
    card: 'top',
    cell: ({ kind }) => <span data-hint={KIND_WORDS[kind].hint}>{KIND_WORDS[kind].label}</span>,
  },
  {
    id: 'priority',
    header: 'Priority',
    width: 94,
    card: 'middle',
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
    header: 'Package',
    width: 150,
    card: 'bottom',
    cell: ({ package: name, path }) => <span data-hint={path}>{name}</span>,
  },
  {
    id: 'version',
    header: 'Installed',
    width: 246,
    room: 'wide',
    cell: (change) => {
      const words = versionWords(change);
      return (
        <span className={words === NOT_RECORDED ? styles['quiet'] : 'mono'} data-hint={words}>
          {words}
        </span>
      );
    },
  },
  {
    id: 'why',
    header: 'Why',
    width: 200,
    card: 'meta',
    cell: (change) => {
      const words = whyWords(change);
      return <span data-hint={words}>{words}</span>;
    },
  },
];

/** `1.1.1d`, or `1.1.1d → 1.1.1n` when it is another one in each. */
function versionWords({ installed, before }: RiskChange): string {
  const now = installed ?? NOT_RECORDED;
  return before && before.installed !== installed
    ? `${before.installed ?? NOT_RECORDED} → ${now}`
    : now;
}

function whyWords({ reason, priority, before }: RiskChange): string {
  return before && before.priority !== priority
    ? `${REASON_WORDS[reason]}, was ${PRIORITY_FACTS[before.priority].label}`
    : REASON_WORDS[reason];
}
