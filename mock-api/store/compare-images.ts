import type { RiskChange } from '#contract/image-detail.ts';
import { CHANGE_KINDS, compareFindings } from '#domain/compare-findings.ts';
import { comparePriority } from '#domain/severity.ts';
import { covers, endOf } from '#domain/whitelist-rule.ts';
import { findingsByImage } from './image-findings.ts';
import { whitelistSubject } from './mark-whitelisted.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Image, Store } from './store.ts';
import { tally } from './tally.ts';

/** What an image has at an instant (epoch ms) that another one has not, and the other way round. */
export function compareWithImage(store: Store, image: Image, other: Image, now: number) {
  return toComparison(store, knownAt(store, other, now), knownAt(store, image, now), false);
}

/** What is known of an image at an instant (epoch ms) that was not known at an earlier one. */
export function compareSince(store: Store, image: Image, since: number, now: number) {
  return toComparison(store, knownAt(store, image, since), knownAt(store, image, now), true);
}

/** What scans had found by an instant, without what a rule of the whitelist left out then. */
function knownAt(store: Store, image: Image, instant: number): Finding[] {
  const found = findingsByImage(store, image.site).get(image) ?? [];
  return found.filter(
    (finding) => finding.firstSeenMs <= instant && !isLeftOut(store, finding, instant),
  );
}

/** Whether a rule held then, as it was then. */
function isLeftOut({ whitelistChanges }: Store, finding: Finding, instant: number): boolean {
  if (whitelistChanges.length === 0) return false;
  const done = whitelistChanges.filter(({ at }) => Date.parse(at) <= instant);
  const rules = new Map(done.map((change) => [change.ruleId, change])).values();
  const subject = whitelistSubject(finding);
  return [...rules].some(
    (rule) => rule.action !== 'delete' && instant < endOf(rule) && covers(rule, subject),
  );
}

function toComparison(store: Store, before: Finding[], after: Finding[], sameDigest: boolean) {
  const { added, removed, changed, same } = compareFindings(before, after, { sameDigest });
  const rows = [
    ...added.map(({ finding, reason }) => toChange(store, finding, { kind: 'added', reason })),
    ...removed.map(({ finding, reason }) => toChange(store, finding, { kind: 'removed', reason })),
    ...changed.map(({ before: then, after: now, reason }) => ({
      ...toChange(store, now, { kind: 'changed', reason }),
      before: { installed: then.installed, priority: then.priority },
    })),
  ];
  return {
    rows: rows.toSorted(compareChanges),
    byKind: tally(CHANGE_KINDS, rows, ({ kind }) => kind),
    same,
  };
}

type Fact = Pick<RiskChange, 'kind' | 'reason'>;

function toChange({ facts }: Store, finding: Finding, fact: Fact): RiskChange {
  const { category, riskId, package: name, path, installed, priority } = finding;
  const title = facts.get(riskKey(finding))?.title ?? riskId;
  return {
    category,
    riskId,
    title,
    package: name,
    path,
    installed,
    priority,
    before: null,
    ...fact,
  };
}

function compareChanges(one: RiskChange, other: RiskChange): number {
  return (
    CHANGE_KINDS.indexOf(one.kind) - CHANGE_KINDS.indexOf(other.kind) ||
    comparePriority(one.priority, other.priority) ||
    one.riskId.localeCompare(other.riskId)
  );
}
