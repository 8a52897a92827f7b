import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { listScanTargets, type ScanPlan } from '#contract/scan-plans.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import type { ScanScope } from '#domain/scan-scope.ts';
import { PlanTicks } from './plan-ticks.tsx';

type PlanSourcesProps = {
  plan: ScanPlan;
  chosen: ScanScope['registryTypes'];
  onChange: (chosen: ScanScope['registryTypes']) => void;
};

/** Kinds of registry with what they hold; only those that are connected (product-facts 5.2). */
export function PlanSources({ plan, chosen, onChange }: PlanSourcesProps) {
  const instances = useQuery(apiQuery(listScanTargets, {})).data?.instances ?? [];
  const options = plan.sources
    .filter(
      ({ registryType, images }) =>
        images > 0 ||
        chosen.includes(registryType) ||
        instances.some((instance) => instance.registryType === registryType),
    )
    .map(({ registryType, images }) => ({
      value: registryType,
      label: REGISTRY_FACTS[registryType].label,
      images,
    }));
  const all = options.map(({ value }) => value);
  return (
    <PlanTicks
      legend="Sources"
      noun="source"
      options={options}
      ticked={all.filter((source) => chosen.length === 0 || chosen.includes(source))}
      // All of them need no words in the address.
      onChange={(next) => onChange(next.length === all.length ? [] : next)}
    />
  );
}
