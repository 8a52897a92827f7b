import { Instant } from '#components/instant.tsx';
import { setRetention, type Registry } from '#contract/registries.ts';
import { RETENTION_DAYS } from '#domain/pipeline.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { regionWords } from './registry-words.ts';
import styles from './registry-table.module.css';
import { useRegistryChange } from './use-registry-change.ts';

type PipelineRowProps = {
  registry: Registry;
  /** Why nothing can be changed; null when it can. */
  closed: string | null;
  onRotate: () => void;
  onRemove: () => void;
};

/** One pipeline. Of its token only the end is ever known here. */
export function PipelineRow({ registry, closed, onRotate, onRemove }: PipelineRowProps) {
  const { name, regionId, images, pipeline } = registry;
  return (
    <tr role="row" className={styles['row']}>
      <th scope="row" role="rowheader" className={styles['name']}>
        <span>{name}</span>
      </th>
      <td role="cell" data-label="Region" data-hint={regionId}>
        {regionWords(regionId)}
      </td>
      <td role="cell" data-label="Images" data-number data-zero={!images || undefined}>
        {formatNumber(images)}
      </td>
      <td role="cell" data-label="Token">
        ends with <span className="mono">{pipeline?.token.hint}</span>
      </td>
      <td role="cell" data-label="Token created">
        {pipeline ? <Instant at={pipeline.token.createdAt} /> : null}
      </td>
      <td role="cell" data-label="Last used">
        {pipeline?.token.lastUsedAt ? <Instant at={pipeline.token.lastUsedAt} /> : 'Never used'}
      </td>
      <td role="cell" data-label="Keep images for">
        <Retention registry={registry} closed={closed} />
      </td>
      <td role="cell" className={styles['actions']}>
        <div className={styles['buttons']}>
          <Button size="small" kind="ghost" disabledReason={closed} onClick={onRotate}>
            New token<span className="visually-hidden"> for {name}</span>
          </Button>
          <Button size="small" kind="ghost" disabledReason={closed} onClick={onRemove}>
            Remove<span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      </td>
    </tr>
  );
}

const OPTIONS = RETENTION_DAYS.map((days) => ({ value: String(days), label: `${days} days` }));

function Retention({ registry, closed }: Pick<PipelineRowProps, 'registry' | 'closed'>) {
  const { id, name, pipeline } = registry;
  const save = useRegistryChange(setRetention, {
    done: ({ pipeline: now }) => ({
      title: `Images of ${name} are kept for ${now?.retentionDays} days`,
    }),
    failed: `How long images of ${name} are kept was not changed`,
  });
  const days = save.isPending ? save.variables.body.days : pipeline?.retentionDays;
  if (closed !== null) return `${days} days`;
  return (
    <Select
      label={`Keep images of ${name} for`}
      value={String(days)}
      options={OPTIONS}
      onChange={(next) => {
        const chosen = RETENTION_DAYS.find((one) => String(one) === next);
        if (chosen && chosen !== days) save.mutate({ path: { id }, body: { days: chosen } });
      }}
    />
  );
}
