import { fixBlockers, fixState } from '#domain/fix-eligibility.ts';
import { prioritise } from '#domain/severity.ts';
import type { Random } from '../random.ts';
import type { Finding, Image, VulnerabilityFacts } from '../store/store.ts';
import type { BuiltImage } from './build-images.ts';
import type { SystemAdvisory } from './catalog/catalog.ts';
import { dailyScanAt } from './instants.ts';
import { packagePath } from './layers.ts';
import { advisoriesOf } from './packages.ts';

type Facts = ReadonlyMap<string, VulnerabilityFacts>;

/** Share of vulnerabilities that the first scan of an image finds; later data reveals the others. */
const FOUND_AT_ONCE = 0.85;

/** The findings of an image, layer by layer. None when no scan has read it. */
export function buildFindings(
  built: BuiltImage,
  facts: Facts,
  epoch: number,
  random: Random,
): Finding[] {
  return built.image.unchecked ? [] : findingsIn(built, facts, sightings(built, epoch, random));
}

/** All that is in an image, seen first at the instant (epoch ms) that `seenAt` tells for each id. */
export function findingsIn(
  { image, packages }: Pick<BuiltImage, 'image' | 'packages'>,
  facts: Facts,
  seenAt: (id: string) => number,
): Finding[] {
  return [...packages].flatMap(([layer, clusters]) =>
    advisoriesOf(clusters).map((advisory) =>
      toFinding(advisory, image, layer, seenAt(advisory.id), facts.get(advisory.id)!),
    ),
  );
}

/** One instant for each vulnerability of an image (epoch ms), whatever packages have it. */
function sightings(
  { firstScanDay, lastScanDay }: Pick<BuiltImage, 'firstScanDay' | 'lastScanDay'>,
  epoch: number,
  random: Random,
): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const day = random.chance(FOUND_AT_ONCE) ? firstScanDay : random.int(lastScanDay, firstScanDay);
    const at = known.get(id) ?? dailyScanAt(epoch, day);
    known.set(id, at);
    return at;
  };
}

function toFinding(
  advisory: SystemAdvisory,
  image: Image,
  layer: number,
  firstSeenMs: number,
  { cvssScore, knownExploited, tags }: VulnerabilityFacts,
): Finding {
  const { id, fixed, severity: rawSeverity } = advisory;
  const blockers = fixBlockers({
    category: 'system-vulnerability',
    fixedVersion: fixed,
    os: image.os,
    osVersion: image.osVersion,
    registryType: image.registryType,
    tagImmutable: image.tagImmutable,
    newTagTaken: image.newTagTaken,
  });
  const { priority, reasons } = prioritise({ rawSeverity, cvssScore, knownExploited });
  const firstSeenAt = new Date(firstSeenMs).toISOString();
  return {
    image,
    vulnerabilityId: id,
    package: advisory.package,
    installed: advisory.installed,
    fixed,
    path: packagePath(image.os, advisory.package),
    layer,
    rawSeverity,
    priority,
    priorityReasons: reasons,
    cvssScore,
    blockers,
    fixState: fixState(blockers),
    tags,
    firstSeenAt,
    firstSeenMs,
    handling: null,
    whitelisted: false,
    subject: {
      id,
      package: advisory.package,
      namespace: image.namespace,
      repository: image.repository,
      imageTags: image.tags,
      digest: image.digest,
      regionId: image.regionId,
      os: image.osLabel,
      hasFix: fixed !== null,
      status: 'open',
      knownExploited,
      tags,
      firstSeenAt,
    },
  };
}
