import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { listScanTargets, type ScanPlan } from '#contract/scan-plans.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import type { ScanScope } from '#domain/scan-scope.ts';
import { formatNumber } from '#lib/format-number.ts';
import styles from './planner.module.css';

type Source = ScanPlan['sources'][number]['registryType'];

type PlanSourcesProps = {
  plan: ScanPlan;
  chosen: ScanScope['registryTypes'];
  onChange: (chosen: ScanScope['registryTypes']) => void;
};

/** Kinds of registry as ticks with what they hold; only those that are connected (product-facts 5.2). */
export function PlanSources({ plan, chosen, onChange }: PlanSourcesProps) {
  const instances = useQuery(apiQuery(listScanTargets, {})).data?.instances ?? [];
  const shown = plan.sources.filter(
    ({ registryType, images }) =>
      images > 0 ||
      chosen.includes(registryType) ||
      instances.some((instance) => instance.registryType === registryType),
  );
  const all = shown.map(({ registryType }) => registryType);
  const ticked = all.filter((source) => chosen.length === 0 || chosen.includes(source));

  function tick(source: Source, on: boolean) {
    const next = all.filter((one) => (one === source ? on : ticked.includes(one)));
    // None means all, so the last tick stays; all of them need no words in the address.
    if (next.length > 0) onChange(next.length === all.length ? [] : next);
  }

  return (
    <fieldset className={styles['sources']}>
      <legend className={styles['heading']}>Sources</legend>
      {shown.map(({ registryType, images }) => {
        const on = ticked.includes(registryType);
        const last = on && ticked.length === 1;
        return (
          <label
            key={registryType}
            className={styles['source']}
            data-hint={last ? 'A scan needs one source at least' : undefined}
          >
            <input
              type="checkbox"
              checked={on}
              aria-disabled={last || undefined}
              aria-description={last ? 'A scan needs one source at least' : undefined}
              onChange={(event) => tick(registryType, event.target.checked)}
            />
            {REGISTRY_FACTS[registryType].label}{' '}
            <span className={styles['quiet']}>{formatNumber(images)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
