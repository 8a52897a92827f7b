import { useState } from 'react';
import { usePermit } from '#api/use-permit.ts';
import type { Registry } from '#contract/registries.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Card } from './card.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { isEditable } from './edit-text.ts';
import { groupRegistries } from './registry-groups.ts';
import { RegistryRow } from './registry-row.tsx';
import styles from './registry-table.module.css';
import { RemoveDialog } from './remove-dialog.tsx';
import { useRowFocus } from './use-row-focus.ts';

/** Breaks once at most. */
const NOT_SCANNED = 'Not\u00A0scanned yet';
const COLUMNS = ['Registry', 'Region', 'Repositories', 'Images', NOT_SCANNED] as const;
const LATER_COLUMNS = ['Speed limit', 'Last synchronisation'] as const;

type Asked = { what: 'edit' | 'remove'; registry: Registry };

/** Every registry by kind, with what can be done about it. */
export function RegistriesCard({ rows }: { rows: readonly Registry[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const permit = usePermit('registry.manage');
  const groups = groupRegistries(rows);
  const shown = groups.flatMap((group) => group.rows);
  const images = shown.reduce((total, row) => total + row.images, 0);
  const close = () => setAsked(null);
  const heading = useRowFocus(
    asked?.registry.id ?? null,
    shown.map(({ id }) => id),
  );
  return (
    <Card
      title="Connected registries"
      headingRef={heading}
      meta={`${plural(shown.length, 'registry', 'registries')} with ${plural(images, 'image')}. Both sites are shown.`}
    >
      {shown.length === 0 ? (
        <EmptyState icon="database" title="No registry is connected">
          Those of the account appear by themselves. Add a Harbor, Quay or GitLab to scan its
          images.
        </EmptyState>
      ) : (
        <table role="table" className={styles['table']} aria-label="Connected registries">
          <thead role="rowgroup">
            <tr role="row">
              {[...COLUMNS, ...LATER_COLUMNS, 'Actions'].map((name) => (
                <th key={name} scope="col" role="columnheader" data-number={isNumber(name)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.type} role="rowgroup">
              <tr role="row" className={styles['kind']}>
                <th scope="rowgroup" role="rowheader" colSpan={8}>
                  {REGISTRY_FACTS[group.type].label}{' '}
                  <span className={styles['quiet']}>· {formatNumber(group.rows.length)}</span>
                </th>
              </tr>
              {group.rows.map((registry) => (
                <RegistryRow
                  key={registry.id}
                  registry={registry}
                  permit={permit}
                  onEdit={() => setAsked({ what: 'edit', registry })}
                  onRemove={() => setAsked({ what: 'remove', registry })}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {asked?.what === 'edit' && isEditable(asked.registry) ? (
        <EditDialog registry={asked.registry} onClose={close} />
      ) : null}
      {asked?.what === 'remove' ? <RemoveDialog registry={asked.registry} onClose={close} /> : null}
    </Card>
  );
}

function isNumber(column: string): true | undefined {
  return ['Repositories', 'Images', NOT_SCANNED].includes(column) || undefined;
}
