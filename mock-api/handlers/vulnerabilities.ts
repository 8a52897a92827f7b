import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { affectedImages } from '../store/affected-images.ts';
import { applyHandling } from '../store/apply-handling.ts';
import { toImageRow, toPackageRow, toVulnerabilityRow } from '../store/group-rows.ts';
import { page } from '../store/page.ts';
import { riskPage } from '../store/risk-page.ts';
import type { Finding, Store } from '../store/store.ts';
import { vulnerabilityHistory } from '../store/vulnerability-history.ts';
import { vulnerabilityOverview } from '../store/vulnerability-overview.ts';

export const vulnerabilityHandlers = {
  listVulnerabilities: (call) =>
    riskPage(call, ({ vulnerabilityId }) => vulnerabilityId, toVulnerabilityRow),

  listVulnerablePackages: (call) => riskPage(call, (finding) => finding.package, toPackageRow),

  listVulnerableImages: (call) => riskPage(call, ({ image }) => image.digest, toImageRow),

  getVulnerability: ({ store, now, path, query }) =>
    vulnerabilityOverview(store, path.id, findingsOf(store, path.id, query.site), now),

  listAffectedImages: ({ store, now, path, query }) => {
    const rows = affectedImages(findingsOf(store, path.id, query.site), now);
    return { rows: page(rows, query), total: rows.length };
  },

  listVulnerabilityHistory: ({ store, now, path, query }) => {
    const findings = findingsOf(store, path.id, query.site);
    const handlings = store.handlings.filter(
      ({ vulnerabilityId, site }) => vulnerabilityId === path.id && site === query.site,
    );
    const whitelistChanges = store.whitelistChanges.filter(
      ({ vulnerabilityId }) => vulnerabilityId === path.id,
    );
    const acts = { handlings, whitelistChanges, site: query.site };
    return { events: vulnerabilityHistory(findings, acts, now) };
  },

  handleVulnerability: ({ store, now, person, path, body }) => {
    findingsOf(store, path.id, body.site);
    if (body.action === 'ignore') checkIgnore(body, now);
    return applyHandling(store, path.id, body, { now, person });
  },
} satisfies Pick<
  Handlers,
  | 'listVulnerabilities'
  | 'listVulnerablePackages'
  | 'listVulnerableImages'
  | 'getVulnerability'
  | 'listAffectedImages'
  | 'listVulnerabilityHistory'
  | 'handleVulnerability'
>;

/** @throws problem NotFound when no image of the site has the vulnerability. */
function findingsOf(store: Store, id: string, site: Finding['image']['site']): Finding[] {
  const findings = store.byVulnerability[site].get(id);
  if (findings) return findings;
  throw problem('NotFound', 'No image of this site has that vulnerability.', { field: 'path.id' });
}

/** What a schema cannot say: a reason of blanks is none, and the past is no time to expire at. */
function checkIgnore(body: { reason: string; expiresAt: string | null }, now: number): void {
  if (body.reason.trim() === '') {
    throw problem('InvalidRequest', 'A reason needs at least one word.', { field: 'body.reason' });
  }
  if (body.expiresAt !== null && Date.parse(body.expiresAt) <= now) {
    const words = 'The time to open the risk again has to be in the future.';
    throw problem('InvalidRequest', words, { field: 'body.expiresAt' });
  }
}
