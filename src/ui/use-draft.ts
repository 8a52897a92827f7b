import { useState } from 'react';

const PREFIX = 'draft ';

/**
 * State of a form that survives a reload of this tab, but not its end. `read` gives null for what it
 * cannot use, for example after an update. Without storage it lasts as long as the page.
 */
export function useDraft<T>(name: string, read: (stored: unknown) => T | null, initial: () => T) {
  const [draft, setDraft] = useState<T>(() => read(storedDraft(name)) ?? initial());
  function keep(next: T) {
    setDraft(next);
    tolerate(() => sessionStorage.setItem(PREFIX + name, JSON.stringify(next)));
  }
  return { draft, keep };
}

/** Ends a draft: it has become what it was for. */
export function forgetDraft(name: string): void {
  tolerate(() => sessionStorage.removeItem(PREFIX + name));
}

/** What this tab holds under a name; null or undefined when it is nothing that can be read. */
export function storedDraft(name: string): unknown {
  return tolerate(() => JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as unknown);
}

function tolerate<V>(attempt: () => V): V | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
