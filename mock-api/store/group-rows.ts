import type { ImageGroup, PackageGroup, RiskRow } from '#contract/risks.ts';
import type { RiskGroup } from './group-risks.ts';
import { toImageRef } from './image-ref.ts';
import { groupSummary, imagesByPriority, priorityCounts } from './risk-summaries.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Store } from './store.ts';
import { versionPairs } from './version-pairs.ts';

/** Makes the row of a group; only rows of the asked page are made. */
export type ToRow<Row> = (group: RiskGroup, store: Store, now: number) => Row;

export const toRiskRow: ToRow<RiskRow> = (group, store, now) => {
  const { title, className, knownExploited, tags } = factsOf(store, group.findings[0]!);
  const { installed, fixed, pairs } = versionPairs(group.findings);
  return {
    id: group.key,
    title,
    className,
    knownExploited,
    tags: [...tags],
    packages: distinct(group.findings, (finding) => finding.package),
    installedVersion: installed,
    fixedVersion: fixed,
    versionPairs: pairs,
    ...groupSummary(group, now),
    ...imageCounts(group),
  };
};

export const toPackageRow: ToRow<PackageGroup> = (group, _store, now) => ({
  package: group.key,
  vulnerabilities: countVulnerabilities(group),
  ...groupSummary(group, now),
  ...imageCounts(group),
});

export const toImageRow: ToRow<ImageGroup> = (group, _store, now) => {
  const { image } = group.findings[0]!;
  return {
    image: toImageRef(image),
    vulnerabilities: countVulnerabilities(group),
    risksByPriority: priorityCounts(group.findings),
    lastScanAt: image.lastScanAt!,
    ...groupSummary(group, now),
  };
};

/** Facts of a risk that some finding names; the seed makes both together. */
export function factsOf(store: Store, finding: Pick<Finding, 'category' | 'riskId'>) {
  const facts = store.facts.get(riskKey(finding));
  if (!facts) throw new Error(`the seed has findings of ${finding.riskId}, but no facts about it`);
  return facts;
}

function imageCounts({ images, findings }: RiskGroup) {
  return { images, imagesByPriority: imagesByPriority(findings) };
}

function countVulnerabilities({ findings }: RiskGroup): number {
  return new Set(findings.map(({ riskId }) => riskId)).size;
}

function distinct(findings: readonly Finding[], keyOf: (finding: Finding) => string): string[] {
  return [...new Set(findings.map(keyOf))].toSorted();
}
