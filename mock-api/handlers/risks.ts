import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import type { HandlingAction } from '#domain/risk-handling.ts';
import type { Site } from '#domain/region.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { affectedImages } from '../store/affected-images.ts';
import { applyHandling } from '../store/apply-handling.ts';
import { toImageRow, toPackageRow, toRiskRow } from '../store/group-rows.ts';
import { page } from '../store/page.ts';
import { riskKey } from '../store/risk-key.ts';
import { riskPage } from '../store/risk-page.ts';
import type { Finding, Store } from '../store/store.ts';
import { riskHistory } from '../store/risk-history.ts';
import { riskDetail } from '../store/risk-detail.ts';

export const riskHandlers = {
  listRisks: (call) => riskPage(call, ({ riskId }) => riskId, toRiskRow),

  listRiskyPackages: (call) => riskPage(call, (finding) => finding.package, toPackageRow),

  listRiskyImages: (call) => riskPage(call, ({ image }) => image.digest, toImageRow),

  getRisk: ({ store, now, path, query }) =>
    riskDetail(store, findingsOf(store, path, query.site), now),

  listAffectedImages: ({ store, now, path, query }) => {
    const rows = affectedImages(store, findingsOf(store, path, query.site), now);
    return { rows: page(rows, query), total: rows.length };
  },

  listRiskHistory: ({ store, now, path, query }) => {
    const findings = findingsOf(store, path, query.site);
    const handlings = store.handlings.filter(
      ({ category, riskId, site }) =>
        category === path.category && riskId === path.id && site === query.site,
    );
    const whitelistChanges = store.whitelistChanges.filter(
      ({ category, riskId }) => category === path.category && riskId === path.id,
    );
    const acts = { handlings, whitelistChanges, site: query.site };
    return { events: riskHistory(findings, acts, now) };
  },

  handleRisk: ({ store, now, person, path, body }) => {
    const { category, id: riskId } = path;
    findingsOf(store, path, body.site);
    refuseForeign(category, body.action);
    if ('reason' in body) checkReason(body);
    if (body.action === 'ignore') checkExpiry(body, now);
    return applyHandling(store, { category, riskId }, body, { now, person });
  },
} satisfies Pick<
  Handlers,
  | 'listRisks'
  | 'listRiskyPackages'
  | 'listRiskyImages'
  | 'getRisk'
  | 'listAffectedImages'
  | 'listRiskHistory'
  | 'handleRisk'
>;

type RiskPath = { category: RiskCategory; id: string };

/** @throws problem NotFound when no image of the site has the risk. */
function findingsOf(store: Store, { category, id }: RiskPath, site: Site): Finding[] {
  const findings = store.byRisk[site].get(riskKey({ category, riskId: id }));
  if (findings) return findings;
  throw problem('NotFound', 'No image of this site has that risk.', { field: 'path.id' });
}

/** Not every kind of risk can be handled in every way (product-facts 6.12); all can be re-opened. */
function refuseForeign(category: RiskCategory, action: HandlingAction): void {
  const { plural } = RISK_CATEGORY_FACTS[category];
  const handlings: readonly string[] = RISK_CATEGORY_FACTS[category].handlings;
  if (action === 'reopen' || handlings.includes(action)) return;
  const words = `${plural} cannot be handled in this way.`;
  throw problem('InvalidRequest', words, { field: 'body.action' });
}

/** What a schema cannot say: a reason of blanks is none. */
function checkReason({ reason }: { reason: string }): void {
  if (reason.trim() !== '') return;
  throw problem('InvalidRequest', 'A reason needs at least one word.', { field: 'body.reason' });
}

/** The past is no time to expire at. */
function checkExpiry(body: { expiresAt: string | null }, now: number): void {
  if (body.expiresAt !== null && Date.parse(body.expiresAt) <= now) {
    const words = 'The time to open the risk again has to be in the future.';
    throw problem('InvalidRequest', words, { field: 'body.expiresAt' });
  }
}
