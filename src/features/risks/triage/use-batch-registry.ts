import { useStoredValue } from '#ui/use-stored-value.ts';

/** The registry address that goes before image names of a batch; kept, as it seldom changes. */
export function useBatchRegistry() {
  return useStoredValue('batch-registry', readText, '');
}

/** Values are stored as JSON; anything else than a text is not ours. */
function readText(stored: string): string | null {
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
