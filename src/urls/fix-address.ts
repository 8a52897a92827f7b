export const FIXES_PATH = '/fixes';

/** Address of one quick fix, which is its receipt when it has ended. Apart, because every page loads it. */
export function fixUrl(fixId: string): string {
  return `${FIXES_PATH}/${encodeURIComponent(fixId)}`;
}
