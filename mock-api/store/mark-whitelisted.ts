import { SITES, type Site } from '#domain/region.ts';
import { VULNERABILITY_CATEGORIES } from '#domain/risk-category.ts';
import { repositoryName } from './facet-readers.ts';
import { statusAt } from './finding-status.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Store, WhitelistRecord } from './store.ts';

/** Whether a rule covers a risk of its vulnerability. */
export function covers({ repositories }: Pick<WhitelistRecord, 'repositories'>, finding: Finding) {
  return repositories === null || repositories.includes(repositoryName(finding.image));
}

/** Risks of a vulnerability at both sites that were found by an instant (epoch ms). */
export function risksOf(store: Store, riskId: string, now: number): Finding[] {
  return SITES.flatMap((site) => vulnerabilityRisks(store, site, riskId)).filter(
    ({ firstSeenMs }) => firstSeenMs <= now,
  );
}

/** Risks of a vulnerability at a site, in packages of systems and of applications. */
export function vulnerabilityRisks({ byRisk }: Store, site: Site, riskId: string): Finding[] {
  return VULNERABILITY_CATEGORIES.flatMap(
    (category) => byRisk[site].get(riskKey({ category, riskId })) ?? [],
  );
}

/** Brings risks in line with the rules: after a change of a rule, and when scans have found new ones. */
export function markWhitelisted(store: Store, findings: readonly Finding[], now: number): void {
  for (const finding of findings) {
    const rule = VULNERABILITY_CATEGORIES.includes(finding.category)
      ? store.vulnerabilityWhitelist.get(finding.riskId)
      : undefined;
    finding.whitelisted = rule !== undefined && covers(rule, finding);
    finding.subject.status = statusAt(finding, now);
  }
}

/** What the status of a risk is without the whitelist: only open ones would raise an alert. */
export function openWithoutWhitelist(finding: Finding, now: number): boolean {
  return statusAt({ ...finding, whitelisted: false }, now) === 'open';
}
