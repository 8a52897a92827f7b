import { apiQuery } from '#api/query.ts';
import { getFix, getFixLog, listFixedRisks, listFixes } from '#contract/fixes.ts';
import type { FixOutcome } from '#domain/fix-outcome.ts';
import type { FixRunState, FixStarter } from '#domain/fix-run.ts';
import type { Site } from '#domain/region.ts';

/** How often a fix that goes on is asked for. */
const POLL_MS = 3_000;

type ListView = { site: Site; state: FixRunState[]; starter: FixStarter[] };

/** One page of the list of a site. */
export const fixList = (view: ListView, offset: number, limit: number) =>
  apiQuery(listFixes, { query: { ...view, offset, limit } });

/** One fix, asked for again and again until it has ended. */
export const oneFix = (id: string) => ({
  ...apiQuery(getFix, { path: { id } }),
  refetchInterval: ({ state }: { state: { data?: { endedAt: string | null } | undefined } }) =>
    state.data?.endedAt === null ? POLL_MS : (false as const),
});

/** Risks of one image of a fix with one outcome. */
export const fixedRisks = (id: string, task: string, outcome: FixOutcome, offset: number) =>
  apiQuery(listFixedRisks, {
    path: { id },
    query: { task, outcome: [outcome], offset, limit: FIXED_RISKS_PAGE },
  });

export const FIXED_RISKS_PAGE = 200;

export const fixLog = (id: string, taskId: string) => apiQuery(getFixLog, { path: { id, taskId } });
