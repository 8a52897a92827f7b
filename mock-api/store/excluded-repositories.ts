import { repositoryName } from './facet-readers.ts';
import type { Store } from './store.ts';

/** Names of all repositories that have an image, sorted. */
export function allRepositories({ images }: Store): string[] {
  return [...new Set(images.map(repositoryName))].sort();
}

/** Names that no scan looks at: those that a person left out, and new ones while these do not join. */
export function excludedRepositories(store: Store): string[] {
  const { excludedRepositories: left } = store.scanConfiguration;
  const known = store.settings.knownRepositories;
  if (known === null) return left;
  const fresh = allRepositories(store).filter((name) => !known.includes(name));
  return [...new Set([...left, ...fresh])].sort();
}
