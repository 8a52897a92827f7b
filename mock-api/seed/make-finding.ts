import { fixBlockers, fixState } from '#domain/fix-eligibility.ts';
import { evidenceLabel } from '../store/evidence-label.ts';
import { riskKey } from '../store/risk-key.ts';
import type { Finding, RiskFactsRecord } from '../store/store.ts';

type Facts = ReadonlyMap<string, RiskFactsRecord>;

type Found = Pick<
  Finding,
  | 'category'
  | 'image'
  | 'riskId'
  | 'package'
  | 'installed'
  | 'fixed'
  | 'path'
  | 'layer'
  | 'rawSeverity'
  | 'priority'
  | 'priorityReasons'
  | 'cvssScore'
  | 'evidence'
  | 'firstSeenMs'
> & { facts: Facts };

/** A finding that nobody has handled yet, with what follows from its place. */
export function makeFinding({ facts, ...found }: Found): Finding {
  const { category, image, riskId, fixed, firstSeenMs, path, evidence } = found;
  const { knownExploited, tags, title, className } = facts.get(riskKey(found))!;
  const blockers = fixBlockers({
    category,
    fixedVersion: fixed,
    os: image.os,
    osVersion: image.osVersion,
    registryType: image.registryType,
    tagImmutable: image.tagImmutable,
    newTagTaken: image.newTagTaken,
  });
  const firstSeenAt = new Date(firstSeenMs).toISOString();
  return {
    ...found,
    blockers,
    fixState: fixState(blockers),
    tags,
    firstSeenAt,
    turns: [{ at: firstSeenMs, open: true, cause: 'newly-published' }],
    opensAt: null,
    handling: null,
    assignment: null,
    repair: null,
    whitelistedUntil: null,
    subject: {
      id: riskId,
      names: [title, className, evidenceLabel(category, found.package)].flatMap(
        (name) => name ?? [],
      ),
      package: found.package,
      path,
      hashes: [evidence?.md5, evidence?.sha256].flatMap((hash) => hash ?? []),
      namespace: image.namespace,
      repository: image.repository,
      imageTags: image.tags,
      digest: image.digest,
      regionId: image.regionId,
      owner: image.owner,
      os: image.osLabel,
      hasFix: fixed !== null,
      status: 'open',
      knownExploited,
      tags,
      firstSeenAt,
    },
  };
}
