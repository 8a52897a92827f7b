export const REGISTRIES_PATH = '/registries';
export const ADD_REGISTRY_PATH = '/registries/add';

/** Address of one registry with its connection, speed limit and counts. */
export function registryUrl(id: string): string {
  return `${REGISTRIES_PATH}/${encodeURIComponent(id)}`;
}
