import type { HistoryEvent } from '#contract/handling.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';
import { sameValue } from '#lib/same-value.ts';
import type { Handlers } from '../handle.ts';
import { ASSIGNEES } from '../people.ts';
import { problem } from '../problem-error.ts';
import { affectedImages } from '../store/affected-images.ts';
import { applyHandling } from '../store/apply-handling.ts';
import { toImageRow, toPackageRow, toRiskRow } from '../store/group-rows.ts';
import { checkAct } from './check-act.ts';
import { page } from '../store/page.ts';
import { riskKey } from '../store/risk-key.ts';
import { ROW_KEYS } from '../store/selected-findings.ts';
import { riskPage } from '../store/risk-page.ts';
import type { CommentRecord } from '../store/handling-record.ts';
import type { Finding, Store } from '../store/store.ts';
import { iso } from '../store/subscription.ts';
import { riskHistory, toCommentEvent } from '../store/risk-history.ts';
import { riskDetail } from '../store/risk-detail.ts';

export const riskHandlers = {
  listRisks: (call) => riskPage(call, ROW_KEYS.risk, toRiskRow),

  listRiskyPackages: (call) => riskPage(call, ROW_KEYS.package, toPackageRow),

  listRiskyImages: (call) => riskPage(call, ROW_KEYS.image, toImageRow),

  getRisk: ({ store, now, path, query }) =>
    riskDetail(store, findingsOf(store, path, query.site), {
      now,
      revision: actsOf(store, path, query.site, now).length,
    }),

  listAffectedImages: ({ store, now, path, query }) => {
    const rows = affectedImages(store, findingsOf(store, path, query.site), now);
    return { rows: page(rows, query), total: rows.length };
  },

  listRiskHistory: ({ store, now, path, query }) => {
    findingsOf(store, path, query.site);
    return { events: historyOf(store, path, query.site, now) };
  },

  handleRisk: ({ store, now, person, path, body }) => {
    const { category } = path;
    const { site, revision, ...act } = body;
    const findings = findingsOf(store, path, site);
    const unseen = actsOf(store, path, site, now).slice(revision);
    const other = unseen.find(({ by }) => by !== person);
    if (revision !== undefined && other)
      throw problem('Conflict', `${other.by} did something to the risk meanwhile.`);
    checkAct(category, act, { now, at: 'body' });
    const { changed } = applyHandling(store, findings, act, { now, person, site, batchId: null });
    return { changed: changed.size, skipped: findings.length - changed.size };
  },

  commentRisk: ({ store, now, person, path, body }) => {
    const { category, id: riskId, commentId } = path;
    findingsOf(store, path, body.site);
    const known = store.comments.get(commentId);
    if (known) return toCommentEvent(sameComment(known, { ...body, category, riskId, by: person }));
    if (body.text.trim() === '')
      throw problem('InvalidRequest', 'A comment needs a word.', { field: 'body.text' });
    const comment = { id: commentId, category, riskId, by: person, at: iso(now), ...body };
    store.comments.set(commentId, comment);
    return toCommentEvent(comment);
  },

  listAssignees: () => ({ people: [...ASSIGNEES] }),
} satisfies Pick<
  Handlers,
  | 'listRisks'
  | 'listRiskyPackages'
  | 'listRiskyImages'
  | 'getRisk'
  | 'listAffectedImages'
  | 'listRiskHistory'
  | 'handleRisk'
  | 'commentRisk'
  | 'listAssignees'
>;

type RiskPath = { category: RiskCategory; id: string };

/** A lost reply and another try are one comment; the same id for something else is a mistake. */
function sameComment(known: CommentRecord, sent: Omit<CommentRecord, 'id' | 'at'>): CommentRecord {
  const { id: _, at: __, ...content } = known;
  if (sameValue(content, sent)) return known;
  throw problem('Conflict', 'Another comment has this id.', { field: 'path.commentId' });
}

/** What happened to a risk at a site until `now` (epoch ms), newest first. */
function historyOf(store: Store, path: RiskPath, site: Site, now: number): HistoryEvent[] {
  const isOfRisk = ({ category, riskId }: { category: RiskCategory; riskId: string }) =>
    category === path.category && riskId === path.id;
  const isHere = (act: { category: RiskCategory; riskId: string; site: Site }) =>
    isOfRisk(act) && act.site === site;
  const acts = {
    handlings: store.handlings.filter(isHere),
    whitelistChanges: store.whitelistChanges.filter(isOfRisk),
    comments: [...store.comments.values()].filter(isHere),
    fixes: store.fixes.filter((run) => run.site === site),
    site,
  };
  return riskHistory(findingsOf(store, path, site), acts, now);
}

/** What people did to a risk at a site, oldest first; how much that is is its revision. */
function actsOf(store: Store, path: RiskPath, site: Site, now: number): HistoryEvent[] {
  return historyOf(store, path, site, now)
    .filter(({ by }) => by !== null)
    .toReversed();
}

/** @throws problem NotFound when no image of the site has the risk. */
function findingsOf(store: Store, { category, id }: RiskPath, site: Site): Finding[] {
  const findings = store.byRisk[site].get(riskKey({ category, riskId: id }));
  if (findings) return findings;
  throw problem('NotFound', 'No image of this site has that risk.', { field: 'path.id' });
}
