import { FIX_STATES, type FixBlocker } from '#domain/fix-eligibility.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { comparePriority, PRIORITIES, type Priority } from '#domain/severity.ts';
import { statusAt } from './finding-status.ts';
import { assigneeCounts } from './assignees.ts';
import type { RiskGroup } from './group-risks.ts';
import type { Finding, Image } from './store.ts';
import { tally } from './tally.ts';

/** The fields that every row of a grouped list has, at an instant (epoch ms). */
export function groupSummary(
  { findings, priority, firstSeenAt, cvssScore }: RiskGroup,
  now: number,
) {
  return {
    priority,
    risks: findings.length,
    statuses: statusCounts(findings, now),
    fixStates: fixStateCounts(findings),
    blockers: blockerCounts(findings),
    firstSeenAt,
    lastSeenAt: lastSeenAt(findings),
    openImages: openImages(findings, now),
    cvssScore,
    assignees: assigneeCounts(findings),
  };
}

/** End of the last scan that read one of the images (ISO 8601). */
export function lastSeenAt(findings: readonly Finding[]): string {
  let last = '';
  for (const { image, firstSeenAt } of findings) {
    const at = image.lastScanAt ?? firstSeenAt;
    if (at > last) last = at;
  }
  return last;
}

/** Images in which a risk is open at an instant (epoch ms). */
function openImages(findings: readonly Finding[], now: number): number {
  const open = findings.filter((finding) => statusAt(finding, now) === 'open');
  return new Set(open.map(({ image }) => image)).size;
}

export function statusCounts(findings: readonly Finding[], now: number) {
  return tally(RISK_STATUSES, findings, (finding) => statusAt(finding, now));
}

export function fixStateCounts(findings: readonly Finding[]) {
  return tally(FIX_STATES, findings, ({ fixState }) => fixState);
}

export function priorityCounts(findings: readonly Finding[]): Record<Priority, number> {
  return tally(PRIORITIES, findings, ({ priority }) => priority);
}

/** Distinct images; each counts once, under its most urgent risk here. */
export function imagesByPriority(findings: readonly Finding[]): Record<Priority, number> {
  const mostUrgent = new Map<Image, Priority>();
  for (const { image, priority } of findings) {
    const known = mostUrgent.get(image);
    if (!known || comparePriority(priority, known) < 0) mostUrgent.set(image, priority);
  }
  return tally(PRIORITIES, mostUrgent.values(), (priority) => priority);
}

type BlockerCount = { blocker: FixBlocker; os: string; images: number };

/** Images that each reason keeps from quick fix, by release; most images first. */
function blockerCounts(findings: readonly Finding[]): BlockerCount[] {
  const counts = new Map<string, BlockerCount & { seen: Set<Image> }>();
  for (const { image, blockers } of findings) {
    for (const blocker of blockers) {
      const key = `${blocker} ${image.osLabel}`;
      const count = counts.get(key) ?? { blocker, os: image.osLabel, images: 0, seen: new Set() };
      counts.set(key, count);
      count.seen.add(image);
    }
  }
  return [...counts.values()]
    .map(({ blocker, os, seen }) => ({ blocker, os, images: seen.size }))
    .toSorted((a, b) => b.images - a.images || a.os.localeCompare(b.os));
}
