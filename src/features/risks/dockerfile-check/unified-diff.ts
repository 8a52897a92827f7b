import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Longest that a comparison may hold the browser up. */
const TIMEOUT_MS = 1_000;
const CONTEXT_LINES = 3;

/** What changed, as `git apply` takes it; '' when nothing did, null when the texts differ too much. */
export function unifiedDiff(name: string, before: string, after: string): string | null {
  if (before === after) return '';
  const options = {
    context: CONTEXT_LINES,
    timeout: TIMEOUT_MS,
    headerOptions: FILE_HEADERS_ONLY,
  };
  const diff = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', options);
  return diff ?? null;
}
