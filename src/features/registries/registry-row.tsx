import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import type { Permit } from '#api/use-permit.ts';
import type { Registry } from '#contract/registries.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { LastTry } from './last-try.tsx';
import styles from './registry-table.module.css';
import { cautionsOf, regionWords, speedWords } from './registry-words.ts';
import { SyncButton } from './sync-button.tsx';

type RegistryRowProps = {
  registry: Registry;
  permit: Permit;
  onEdit: () => void;
  onRemove: () => void;
};

/** One registry: what it holds, why it cannot be scanned, and what can be done about it. */
export function RegistryRow({ registry, permit, onEdit, onRemove }: RegistryRowProps) {
  const { name, regionId, repositories, images, unscannedImages, imagesPerHour } = registry;
  const { connection, removable } = registry;
  const closed = permit.ok ? null : permit.reason;
  const { ref, current } = useLinkedRow(registry.id);
  return (
    <tr
      role="row"
      ref={ref}
      className={styles['row']}
      aria-current={current || undefined}
      tabIndex={current ? -1 : undefined}
    >
      <th scope="row" role="rowheader" className={styles['name']}>
        <span className="mono">{name}</span>
        {connection ? (
          <span className={styles['place']}>
            {connection.address}:{connection.port}
            {connection.protocol === 'http' ? ', not encrypted' : null}
          </span>
        ) : null}
        {cautionsOf(registry).map((caution) => (
          <span key={caution} className={styles['caution']}>
            <Icon name="triangle-alert" size={14} />
            {caution}
          </span>
        ))}
      </th>
      <td role="cell" data-label="Region" data-hint={regionId}>
        {regionWords(regionId)}
      </td>
      <td role="cell" data-label="Repositories" data-number>
        {formatNumber(repositories)}
      </td>
      <td role="cell" data-label="Images" data-number>
        {formatNumber(images)}
      </td>
      <td
        role="cell"
        data-label="Not scanned yet"
        data-number
        data-zero={!unscannedImages || undefined}
      >
        {formatNumber(unscannedImages)}
      </td>
      <td role="cell" className={styles['speed']} data-label="Speed limit">
        {REGISTRY_FACTS[registry.registryType].scannable ? speedWords(imagesPerHour) : 'None'}
      </td>
      <td role="cell" data-label="Last synchronisation">
        <LastTry registry={registry} />
      </td>
      <td role="cell" className={styles['actions']}>
        <div className={styles['buttons']}>
          <SyncButton registry={registry} closed={closed} />
          {connection ? (
            <Button size="small" kind="ghost" disabledReason={closed} onClick={onEdit}>
              Edit<span className="visually-hidden"> {name}</span>
            </Button>
          ) : null}
          {removable ? (
            <Button size="small" kind="ghost" disabledReason={closed} onClick={onRemove}>
              Remove<span className="visually-hidden"> {name}</span>
            </Button>
          ) : null}
        </div>
      </td>
    </tr>
  );
}

/** The row that the address names comes into sight, and the keyboard goes on from there. */
function useLinkedRow(id: string) {
  const ref = useRef<HTMLTableRowElement>(null);
  const current = useParams()['registryId'] === id;
  useEffect(() => {
    if (!current) return;
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.focus({ preventScroll: true });
  }, [current]);
  return { ref, current };
}
