import { getSession } from '#contract/session.ts';
import { apiQuery } from './query.ts';

/** How long a role that was changed elsewhere can go unnoticed. */
const POLL_MS = 30_000;

/**
 * Who is signed in, and with which role: the one place that the console knows it from. Asked again
 * every 30 seconds, whenever the window is looked at, and after every refusal (`query-client.ts`), so
 * that a new role takes effect without a reload.
 */
export const sessionQuery = {
  ...apiQuery(getSession, {}),
  refetchInterval: POLL_MS,
  refetchOnWindowFocus: 'always',
} as const;
