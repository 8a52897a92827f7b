import type { UnscannableInstance } from '#contract/regions.ts';
import { refusalText, regionById } from '#domain/region.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Icon } from '#ui/icon.tsx';
import { QuotaCard } from './quota-card.tsx';
import styles from './region-card.module.css';
import { RegionColumn } from './region-column.tsx';
import table from './region-table.module.css';

/** The instances that no scan reaches. Apart from the find field, so that it never hides one. */
export function RegionUnscannable({ instances }: { instances: readonly UnscannableInstance[] }) {
  if (instances.length === 0) return null;
  const images = instances.reduce((total, instance) => total + instance.images, 0);
  return (
    <QuotaCard
      title="Not scannable"
      meta={`${plural(instances.length, 'instance')} with ${plural(images, 'image that is', 'images that are')} in no list of risks, and not clean`}
    >
      <div className={styles['content']}>
        <table
          role="table"
          className={`${table['table']} ${table['unscannable']}`}
          aria-label="Instances that cannot be scanned"
        >
          <thead role="rowgroup">
            <tr role="row">
              <RegionColumn name="Instance" />
              <RegionColumn name="Type" />
              <RegionColumn name="Region" />
              <RegionColumn name="Zone" />
              <RegionColumn name="Repositories" number />
              <RegionColumn name="Images" number />
              <RegionColumn name="Reason" />
            </tr>
          </thead>
          <tbody role="rowgroup">
            {instances.map((instance) => (
              <Instance key={instance.id} instance={instance} />
            ))}
          </tbody>
        </table>
      </div>
    </QuotaCard>
  );
}

/** The region as the registry says it, since it may be none that has a name here. */
function Instance({ instance }: { instance: UnscannableInstance }) {
  const { name, registryType, regionId, zone, repositories, images } = instance;
  return (
    <tr role="row" className={table['region']}>
      <th scope="row" role="rowheader" className={table['name']}>
        <span className="mono">{name}</span>
      </th>
      <td role="cell" className={table['id']}>
        {REGISTRY_FACTS[registryType].label}
      </td>
      <td role="cell" data-label="Region" data-hint={regionById(regionId)?.label}>
        <span className="mono">{regionId}</span>
      </td>
      <td role="cell" data-label="Zone">
        <span className="mono">{zone ?? 'None'}</span>
      </td>
      <td role="cell" className={table['number']} data-label="Repositories">
        {formatNumber(repositories)}
      </td>
      <td role="cell" className={table['number']} data-label="Images">
        {formatNumber(images)}
      </td>
      <td role="cell" className={table['note']}>
        <p data-tone="caution">
          <Icon name="triangle-alert" size={14} />
          {refusalText(regionId, zone) ?? 'The server gives no reason.'}
        </p>
      </td>
    </tr>
  );
}
