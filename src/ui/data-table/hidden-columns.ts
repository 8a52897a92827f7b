import { readStored, writeStored } from '../stored-value.ts';

const listeners = new Set<() => void>();
const read = new Map<string, { text: string; ids: readonly string[] }>();

const storageKey = (key: string) => `hidden-columns ${key}`;

/** Ids of the hidden columns of a table, remembered in this browser; null before the first choice. */
export function readHidden(key: string): readonly string[] | null {
  const text = readStored(storageKey(key));
  if (text === null) return null;
  const before = read.get(key);
  if (before?.text === text) return before.ids;
  const ids = text.split(' ').filter(Boolean);
  read.set(key, { text, ids });
  return ids;
}

/** Hides these columns and shows all others. */
export function setHidden(key: string, ids: readonly string[]): void {
  writeStored(storageKey(key), ids.join(' '));
  for (const listener of listeners) listener();
}

export function subscribeHidden(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
