import { SITES } from '#domain/region.ts';
import { repositoryName } from './facet-readers.ts';
import { statusAt } from './finding-status.ts';
import type { Finding, Store, WhitelistRecord } from './store.ts';

/** Whether a rule covers a risk of its vulnerability. */
export function covers({ repositories }: Pick<WhitelistRecord, 'repositories'>, finding: Finding) {
  return repositories === null || repositories.includes(repositoryName(finding.image));
}

/** Risks of a vulnerability at both sites that were found by an instant (epoch ms). */
export function risksOf(store: Store, vulnerabilityId: string, now: number): Finding[] {
  return SITES.flatMap((site) => store.byVulnerability[site].get(vulnerabilityId) ?? []).filter(
    ({ firstSeenMs }) => firstSeenMs <= now,
  );
}

/** Brings risks in line with the rules: after a change of a rule, and when scans have found new ones. */
export function markWhitelisted(store: Store, findings: readonly Finding[], now: number): void {
  for (const finding of findings) {
    const rule = store.vulnerabilityWhitelist.get(finding.vulnerabilityId);
    finding.whitelisted = rule !== undefined && covers(rule, finding);
    finding.subject.status = statusAt(finding, now);
  }
}

/** What the status of a risk is without the whitelist: only open ones would raise an alert. */
export function openWithoutWhitelist(finding: Finding, now: number): boolean {
  return statusAt({ ...finding, whitelisted: false }, now) === 'open';
}
