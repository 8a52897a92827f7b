import type { Fix } from '#contract/fixes.ts';
import { FIX_RUN_STATES, FIX_STARTERS } from '#domain/fix-run.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { automaticImages, nextAutomaticFix } from '../store/automatic-fix.ts';
import { fixedRisks, toFix, toFixDetail, toPlannedFix } from '../store/fix-answer.ts';
import { fixLog } from '../store/fix-log.ts';
import type { FixRun } from '../store/fix-record.ts';
import { toImageRef } from '../store/image-ref.ts';
import { isIn } from '../store/is-in.ts';
import { page } from '../store/page.ts';
import { imagesBeingFixed, planFix } from '../store/plan-fix.ts';
import { unitsAvailable, unitsSetAside } from '../store/scan-units.ts';
import { selectedFindings } from '../store/selected-findings.ts';
import { startFix } from '../store/start-fix.ts';
import type { Store } from '../store/store.ts';
import { iso } from '../store/subscription.ts';
import { tally } from '../store/tally.ts';

export const fixHandlers = {
  previewFix: ({ store, now, body }) => {
    const { selection, reach } = body;
    const plan = planFix(store, selectedFindings(store, selection, now), reach, now);
    return {
      images: plan.images.map((fix) => toPlannedFix(store, fix, now)),
      skipped: plan.skipped,
      beingFixed: imagesBeingFixed(store, selection, now).map(({ image, run }) => ({
        image: toImageRef(image),
        fixId: run.id,
        by: run.startedBy,
        since: iso(run.startedAt),
      })),
      unitsAvailable: unitsAvailable(store, now),
      unitsSetAside: unitsSetAside(store, now),
      asOf: iso(now),
    };
  },

  listFixes: ({ store, now, query }) => {
    const all = store.fixes
      .filter(({ site }) => site === query.site)
      .toReversed()
      .map(toFix);
    const rows = all.filter(
      ({ state, starter }) => isIn(query.state, state) && isIn(query.starter, starter),
    );
    const nextRun = nextAutomaticFix(store);
    return {
      rows: page(rows, query),
      total: rows.length,
      byState: tally(FIX_RUN_STATES, all, ({ state }: Fix) => state),
      byStarter: tally(FIX_STARTERS, all, ({ starter }: Fix) => starter),
      automatic: {
        nextRunAt: nextRun === null ? null : iso(nextRun),
        images: automaticImages(store, query.site, now).length,
      },
    };
  },

  getFix: ({ store, now, path }) => toFixDetail(fixById(store, path.id), now),

  listFixedRisks: ({ store, path, query }) => {
    const rows = fixedRisks(store, fixById(store, path.id)).filter(
      ({ taskId, outcome, reason }) =>
        (query.task === undefined || query.task === taskId) &&
        isIn(query.outcome, outcome) &&
        isIn(query.reason, reason),
    );
    return { rows: page(rows, query), total: rows.length };
  },

  getFixLog: ({ store, now, path }) => {
    const task = fixById(store, path.id).tasks.find(({ id }) => id === path.taskId);
    if (!task) throw problem('NotFound', 'The fix has no such image.', { field: 'path.taskId' });
    return { lines: fixLog(task, now) };
  },

  startFix: ({ store, now, person, path, body }) =>
    toFixDetail(startFix(store, path.id, body, { now, person }), now),
} satisfies Pick<
  Handlers,
  'previewFix' | 'listFixes' | 'getFix' | 'listFixedRisks' | 'getFixLog' | 'startFix'
>;

function fixById({ fixes }: Store, id: string): FixRun {
  const run = fixes.find((one) => one.id === id);
  if (run) return run;
  throw problem('NotFound', 'There is no such fix.', { field: 'path.id' });
}
