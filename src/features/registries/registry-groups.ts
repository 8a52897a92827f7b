import type { Registry } from '#contract/registries.ts';
import { REGISTRY_TYPES, type RegistryType } from '#domain/registry.ts';

export type RegistryGroup = { type: RegistryType; rows: Registry[] };

/** Registries by kind in the order of the product, by name within a kind; pipelines stand apart. */
export function groupRegistries(rows: readonly Registry[]): RegistryGroup[] {
  return REGISTRY_TYPES.filter((type) => type !== 'cicd')
    .map((type) => ({ type, rows: ofType(rows, type) }))
    .filter((group) => group.rows.length > 0);
}

/** The pipelines, by name. */
export function pipelinesOf(rows: readonly Registry[]): Registry[] {
  return ofType(rows, 'cicd');
}

function ofType(rows: readonly Registry[], type: RegistryType): Registry[] {
  return rows
    .filter(({ registryType }) => registryType === type)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}
