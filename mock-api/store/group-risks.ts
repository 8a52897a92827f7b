import type { RiskSort, SortOrder } from '#contract/risks.ts';
import { comparePriority, type Priority } from '#domain/severity.ts';
import type { Finding } from './store.ts';

/** Risks that a list shows as one row, with what rows are sorted by. */
export type RiskGroup = {
  key: string;
  findings: Finding[];
  priority: Priority;
  firstSeenMs: number;
  firstSeenAt: string;
  /** Distinct digests. */
  images: number;
  cvssScore: number | null;
};

/** Groups risks by a key. Needs the risks of one image to stand together, as the store has them. */
export function groupRisks(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): RiskGroup[] {
  const groups = new Map<string, RiskGroup>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) addTo(group, finding);
    else groups.set(key, groupOf(key, finding));
  }
  return [...groups.values()];
}

function groupOf(key: string, finding: Finding): RiskGroup {
  const { priority, firstSeenMs, firstSeenAt, cvssScore } = finding;
  return { key, findings: [finding], priority, firstSeenMs, firstSeenAt, images: 1, cvssScore };
}

function addTo(group: RiskGroup, finding: Finding): void {
  if (group.findings.at(-1)?.image !== finding.image) group.images += 1;
  group.findings.push(finding);
  if (comparePriority(finding.priority, group.priority) < 0) group.priority = finding.priority;
  if (finding.firstSeenMs < group.firstSeenMs) {
    group.firstSeenMs = finding.firstSeenMs;
    group.firstSeenAt = finding.firstSeenAt;
  }
  if (finding.cvssScore !== null && finding.cvssScore > (group.cvssScore ?? -1)) {
    group.cvssScore = finding.cvssScore;
  }
}

type Compare = (a: RiskGroup, b: RiskGroup) => number;

/** Natural direction of each sort: most urgent, oldest, most images, highest score. */
const FIRST = {
  priority: (a, b) => comparePriority(a.priority, b.priority),
  age: (a, b) => a.firstSeenMs - b.firstSeenMs,
  images: (a, b) => b.images - a.images,
  cvss: (a, b) => (b.cvssScore ?? 0) - (a.cvssScore ?? 0),
} as const satisfies Record<RiskSort, Compare>;

/**
 * A total order, so that pages never overlap: ties go by priority, then age, then key. A group
 * without a score comes last in both directions, because 'not known' is neither low nor high.
 */
export function compareGroups(sort: RiskSort = 'priority', order: SortOrder = 'first'): Compare {
  const sign = order === 'first' ? 1 : -1;
  const unknownLast: Compare =
    sort === 'cvss'
      ? (a, b) => Number(a.cvssScore === null) - Number(b.cvssScore === null)
      : () => 0;
  return (a, b) =>
    unknownLast(a, b) ||
    sign * FIRST[sort](a, b) ||
    FIRST.priority(a, b) ||
    FIRST.age(a, b) ||
    (a.key < b.key ? -1 : Number(a.key > b.key));
}
