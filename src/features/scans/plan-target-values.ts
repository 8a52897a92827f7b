import type { Output } from '#contract/endpoint.ts';
import type { listScanTargets } from '#contract/scan-plans.ts';
import { regionById } from '#domain/region.ts';
import type { FacetValue } from '#ui/facet-menu.tsx';
import { valueName } from './scan-words.ts';

type Targets = Output<typeof listScanTargets>;

type TargetValues = Record<'regions' | 'instances' | 'namespaces' | 'repositories', FacetValue[]>;

/** What a scan can be narrowed to, with the images of each; empty lists while it is not known. */
export function targetValues(targets: Targets | undefined): TargetValues {
  const { instances = [], repositories = [] } = targets ?? {};
  const regions = summed(instances.map(({ regionId, images }) => [regionId, images]));
  const names = summed(repositories.map(({ name, images }) => [name, images]));
  const spaces = summed(repositories.map(({ name, images }) => [namespaceOf(name), images]));
  return {
    // No scanner reaches the other regions, so a scope cannot name them.
    regions: regions
      .filter(([value]) => regionById(value))
      .map(([value, count]) => ({ value, label: valueName('regions', value), count }))
      .toSorted((one, other) => one.label.localeCompare(other.label)),
    instances: instances.map(({ id, name, images }) => ({ value: id, label: name, count: images })),
    namespaces: spaces.map(([value, count]) => ({ value, label: value, count })),
    repositories: names.map(([value, count]) => ({ value, label: value, count })),
  };
}

/** A repository has the same name at both sites, and a scan is of both. */
function summed(counts: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].toSorted(([one], [other]) => one.localeCompare(other));
}

function namespaceOf(name: string): string {
  return name.split('/', 1)[0]!;
}
