import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { affectedImages } from '../store/affected-images.ts';
import { applyHandling } from '../store/apply-handling.ts';
import { toImageRow, toPackageRow, toRiskRow } from '../store/group-rows.ts';
import { checkAct } from './check-act.ts';
import { page } from '../store/page.ts';
import { riskKey } from '../store/risk-key.ts';
import { ROW_KEYS } from '../store/selected-findings.ts';
import { riskPage } from '../store/risk-page.ts';
import type { Finding, Store } from '../store/store.ts';
import { riskHistory } from '../store/risk-history.ts';
import { riskDetail } from '../store/risk-detail.ts';

export const riskHandlers = {
  listRisks: (call) => riskPage(call, ROW_KEYS.risk, toRiskRow),

  listRiskyPackages: (call) => riskPage(call, ROW_KEYS.package, toPackageRow),

  listRiskyImages: (call) => riskPage(call, ROW_KEYS.image, toImageRow),

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
    const { category } = path;
    const { site, ...act } = body;
    const findings = findingsOf(store, path, site);
    checkAct(category, act, { now, at: 'body' });
    const { changed } = applyHandling(store, findings, act, { now, person, site, batchId: null });
    return { changed: changed.size, skipped: findings.length - changed.size };
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
