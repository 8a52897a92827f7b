import type { AffectedImage, RiskEvidence } from '#contract/risk-detail.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import { fixedTag } from '#domain/fixed-tag.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { comparePriority } from '#domain/severity.ts';
import { statusAt } from './finding-status.ts';
import { toHandling, toRuleHandling } from './decisions.ts';
import { groupRisks } from './group-risks.ts';
import { toImageRef } from './image-ref.ts';
import { evidenceLabel } from './evidence-label.ts';
import { imagesByHash } from './images-by-hash.ts';
import { ruleOf } from './mark-whitelisted.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Image, Store } from './store.ts';

/** One row for each image with the vulnerability; most urgent first, then oldest, then digest. */
export function affectedImages(
  store: Store,
  findings: readonly Finding[],
  now: number,
): AffectedImage[] {
  const sameFile = imagesByHash(store, findings);
  return groupRisks(findings, ({ image }) => image.digest)
    .toSorted(
      (a, b) =>
        comparePriority(a.priority, b.priority) ||
        a.firstSeenMs - b.firstSeenMs ||
        (a.key < b.key ? -1 : 1),
    )
    .map((group) => toRow(store, group.findings, sameFile, now));
}

type SameFile = ReadonlyMap<string, ReadonlySet<Image>>;

/**
 * The places of one risk in one image: the seed puts the packages of a vulnerability into one layer and
 * finds them in one scan, so they share layer and age. They may differ in whether a fix exists; the row
 * then speaks of what can be fixed. Of places that were handled apart, one that is open makes it open.
 */
function toRow(
  store: Store,
  findings: readonly Finding[],
  sameFile: SameFile,
  now: number,
): AffectedImage {
  const lead = findings.toSorted(
    (a, b) => FIX_STATES.indexOf(a.fixState) - FIX_STATES.indexOf(b.fixState),
  )[0]!;
  const { image, layer, firstSeenAt } = lead;
  const statuses = findings.map((finding) => statusAt(finding, now));
  const status = RISK_STATUSES.find((each) => statuses.includes(each))!;
  return {
    image: toImageRef(image),
    priority: findings.map(({ priority }) => priority).toSorted(comparePriority)[0]!,
    status,
    ignored: status === 'ignored' && lead.handling ? toHandling(lead.handling) : null,
    packages: findings.map(toPackage),
    packageManager: OS_FACTS[image.os].packageManager,
    layer: toLayer(image, layer),
    evidence: findings.map((finding) => toEvidence(store, finding, sameFile, now)),
    fixState: lead.fixState,
    blockers: [...lead.blockers],
    newTag: fixedTag(image.tags[0]!, new Date(now)),
    user: image.user,
    endOfLife: image.endOfLife,
    firstSeenAt,
    lastScanAt: image.lastScanAt!,
  };
}

function toEvidence(store: Store, finding: Finding, sameFile: SameFile, now: number): RiskEvidence {
  const { category, image, layer, path, priority, firstSeenAt, evidence } = finding;
  const deleted = evidence?.deletedInLayer ?? null;
  const status = statusAt(finding, now);
  const rule = status === 'whitelisted' ? ruleOf(store, finding, now) : undefined;
  return {
    name: finding.package,
    label: evidenceLabel(category, finding.package),
    priority,
    status,
    path,
    layer: toLayer(image, layer),
    deletedIn: deleted === null ? null : toLayer(image, deleted),
    content: evidence?.content ?? null,
    line: evidence?.line ?? null,
    advice: evidence?.advice ?? store.facts.get(riskKey(finding))?.advice ?? null,
    md5: evidence?.md5 ?? null,
    sha256: evidence?.sha256 ?? null,
    edit: evidence?.edit ?? null,
    ecosystem: evidence?.ecosystem ?? null,
    direct: evidence?.direct ?? null,
    installedVersion: finding.installed,
    fixedVersion: finding.fixed,
    sameFileImages: sameFile.get(evidence?.sha256 ?? '')?.size ?? null,
    rule: rule ? toRuleHandling(rule) : null,
    firstSeenAt,
    lastSeenAt: image.lastScanAt ?? firstSeenAt,
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
