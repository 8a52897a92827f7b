const memory = new Map<string, string>();

/** A preference kept in this browser; null when there is none. Works for the visit without storage. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keeps a preference. Storage may be blocked or full: then it lasts until the page is closed. */
export function writeStored(key: string, value: string): void {
  memory.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // The copy in memory serves this visit.
  }
}
