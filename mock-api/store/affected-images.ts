import type { AffectedImage } from '#contract/vulnerabilities.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import { fixedTag } from '#domain/fixed-tag.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import { comparePriority } from '#domain/severity.ts';
import { statusAt } from './finding-status.ts';
import { groupRisks } from './group-risks.ts';
import { toImageRef } from './image-ref.ts';
import type { Finding, Image, HandlingRecord } from './store.ts';

/** One row for each image with the vulnerability; most urgent first, then oldest, then digest. */
export function affectedImages(findings: readonly Finding[], now: number): AffectedImage[] {
  return groupRisks(findings, ({ image }) => image.digest)
    .toSorted(
      (a, b) =>
        comparePriority(a.priority, b.priority) ||
        a.firstSeenMs - b.firstSeenMs ||
        (a.key < b.key ? -1 : 1),
    )
    .map((group) => toRow(group.findings, now));
}

/**
 * The packages of one vulnerability in one image: the seed puts them into one layer and finds them
 * in one scan, so they share layer, status and age. They may differ in whether a fix exists; the row
 * then speaks of what can be fixed.
 */
function toRow(findings: readonly Finding[], now: number): AffectedImage {
  const lead = findings.toSorted(
    (a, b) => FIX_STATES.indexOf(a.fixState) - FIX_STATES.indexOf(b.fixState),
  )[0]!;
  const { image, layer, firstSeenAt } = lead;
  const status = statusAt(lead, now);
  return {
    image: toImageRef(image),
    priority: findings.map(({ priority }) => priority).toSorted(comparePriority)[0]!,
    status,
    ignored: status === 'ignored' && lead.handling ? toHandling(lead.handling) : null,
    packages: findings.map(toPackage),
    packageManager: OS_FACTS[image.os].packageManager,
    layer: toLayer(image, layer),
    fixState: lead.fixState,
    blockers: [...lead.blockers],
    newTag: fixedTag(image.tags[0]!, new Date(now)),
    user: image.user,
    endOfLife: image.endOfLife,
    firstSeenAt,
    lastScanAt: image.lastScanAt!,
  };
}

function toLayer({ layers }: Image, index: number): AffectedImage['layer'] {
  const { digest, instruction } = layers[index]!;
  return { digest, instruction, number: index + 1, of: layers.length };
}

function toPackage(finding: Finding): AffectedImage['packages'][number] {
  return {
    name: finding.package,
    installedVersion: finding.installed,
    fixedVersion: finding.fixed,
    path: finding.path,
  };
}

function toHandling({ by, at, reason, expiresAt }: HandlingRecord): AffectedImage['ignored'] {
  return { by, at, reason: reason ?? '', expiresAt };
}
