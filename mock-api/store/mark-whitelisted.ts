import { covers, endOf, type WhitelistSubject } from '#domain/whitelist-rule.ts';
import { repositoryName } from './facet-readers.ts';
import { statusAt } from './finding-status.ts';
import { noteTurn } from './risk-turns.ts';
import type { Finding, Store, WhitelistRecord } from './store.ts';

/** A risk as rules look at it. */
export function whitelistSubject(finding: Finding): WhitelistSubject {
  const { category, riskId, path, fixed, image, evidence } = finding;
  return {
    category,
    riskId,
    item: finding.package,
    path,
    sha256: evidence?.sha256 ?? null,
    repository: repositoryName(image),
    digest: image.digest,
    fixed,
  };
}

/** Brings risks in line with the rules: after a change of a rule, and when scans have found new ones. */
export function markWhitelisted(store: Store, findings: readonly Finding[], now: number): void {
  for (const finding of findings) {
    finding.whitelistedUntil = lastEnd(store, finding);
    noteTurn(finding, now, 'handled', 'expired');
  }
}

/** The latest end (epoch ms) of the rules that cover a risk; null when none does. */
function lastEnd({ whitelist }: Store, finding: Finding): number | null {
  if (whitelist.size === 0) return null;
  const subject = whitelistSubject(finding);
  const ends = [...whitelist.values()].filter((rule) => covers(rule, subject)).map(endOf);
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** What the status of a risk is without the whitelist: only open ones would raise an alert. */
export function openWithoutWhitelist(finding: Finding, now: number): boolean {
  return statusAt({ ...finding, whitelistedUntil: null }, now) === 'open';
}

/** The newest rule that covers a risk and holds at an instant (epoch ms). */
export function ruleOf(store: Store, finding: Finding, now: number): WhitelistRecord | undefined {
  const subject = whitelistSubject(finding);
  return [...store.whitelist.values()].findLast(
    (rule) => covers(rule, subject) && now < endOf(rule),
  );
}
