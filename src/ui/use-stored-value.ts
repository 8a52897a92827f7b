import { useState } from 'react';
import { readStored, writeStored } from './stored-value.ts';

/** State that is remembered in this browser. `read` gives null for what it cannot use. */
export function useStoredValue<T>(key: string, read: (text: string) => T | null, initial: T) {
  const [value, setValue] = useState<T>(() => {
    const stored = readStored(key);
    return (stored === null ? null : read(stored)) ?? initial;
  });
  function set(next: T) {
    setValue(next);
    writeStored(key, JSON.stringify(next));
  }
  return [value, set] as const;
}
