import type { RiskDetail } from '#contract/risk-detail.ts';
import { comparePriority } from '#domain/severity.ts';
import { assigneeCounts } from './assignees.ts';
import { factsOf } from './group-rows.ts';
import { toImageRef } from './image-ref.ts';
import { fixStateCounts, imagesByPriority, statusCounts } from './risk-summaries.ts';
import type { Finding, Store } from './store.ts';

/** One risk id over its risks at a site; `findings` holds at least one. */
export function riskDetail(
  store: Store,
  findings: readonly Finding[],
  { now, revision }: { now: number; revision: number },
): RiskDetail {
  const { id, title, className, summary, advice, cvssVector, cvssScore, knownExploited, ...facts } =
    factsOf(store, findings[0]!);
  const worst = findings.toSorted((a, b) => comparePriority(a.priority, b.priority))[0]!;
  const oldest = findings.toSorted((a, b) => a.firstSeenMs - b.firstSeenMs)[0]!;
  const images = [...new Set(findings.map(({ image }) => image))];
  return {
    id,
    title,
    className,
    summary,
    advice,
    priority: worst.priority,
    priorityReasons: [...worst.priorityReasons],
    ratings: facts.ratings.map((rating) => ({ ...rating })),
    cvssVector,
    cvssScore,
    epss: null,
    knownExploited,
    tags: [...facts.tags],
    references: facts.references.map((reference) => ({ ...reference })),
    firstSeenAt: oldest.firstSeenAt,
    firstSeenIn: toImageRef(oldest.image),
    images: images.length,
    deployedImages: images.filter(({ deployed }) => deployed === true).length,
    risks: findings.length,
    statuses: statusCounts(findings, now),
    fixStates: fixStateCounts(findings),
    imagesByPriority: imagesByPriority(findings),
    assignees: assigneeCounts(findings),
    revision,
  };
}
