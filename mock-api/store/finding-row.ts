import type { FindingRow } from '#contract/findings.ts';
import { riskIdentity } from '#domain/risk-identity.ts';
import { assigneeOf } from './assignees.ts';
import { toHandling, toRuleHandling } from './decisions.ts';
import { evidenceLabel } from './evidence-label.ts';
import { statusAt } from './finding-status.ts';
import { factsOf } from './group-rows.ts';
import { toImageRef } from './image-ref.ts';
import { ruleOf } from './mark-whitelisted.ts';
import type { Finding, Store } from './store.ts';

/** One risk by itself at an instant (epoch ms), without what its file holds. */
export function toFindingRow(store: Store, finding: Finding, now: number): FindingRow {
  const { category, image, layer, riskId, path, installed, evidence } = finding;
  const { title, className, cvssVector, knownExploited } = factsOf(store, finding);
  const { package: name } = finding;
  return {
    key: findingKey(finding),
    id: riskId,
    title,
    className,
    priority: finding.priority,
    rawSeverity: finding.rawSeverity,
    cvssScore: finding.cvssScore,
    cvssVector,
    knownExploited,
    name,
    item: evidenceLabel(category, name),
    ecosystem: evidence?.ecosystem ?? null,
    installedVersion: installed,
    fixedVersion: finding.fixed,
    path,
    line: evidence?.line ?? null,
    layer: layer + 1,
    layerDigest: image.layers[layer]!.digest,
    image: toImageRef(image),
    user: image.user,
    endOfLife: image.endOfLife,
    fixState: finding.fixState,
    status: statusAt(finding, now),
    decision: decisionOf(store, finding, now),
    assignee: assigneeOf(finding),
    firstSeenAt: finding.firstSeenAt,
    lastSeenAt: image.lastScanAt ?? finding.firstSeenAt,
  };
}

/** What tells a risk from every other (decision D9). */
export function findingKey({
  category,
  riskId,
  installed,
  path,
  layer,
  image,
  ...rest
}: Finding): string {
  return riskIdentity({
    category,
    riskId,
    item: rest.package,
    version: installed,
    path,
    layerDigest: image.layers[layer]!.digest,
    imageDigest: image.digest,
  });
}

function decisionOf(store: Store, finding: Finding, now: number): FindingRow['decision'] {
  const status = statusAt(finding, now);
  const rule = status === 'whitelisted' ? ruleOf(store, finding, now) : undefined;
  if (rule) return toRuleHandling(rule);
  const { handling } = finding;
  if (!handling || (status !== 'ignored' && status !== 'false-positive')) return null;
  return toHandling(handling);
}
