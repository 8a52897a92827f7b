import { prioritise } from '#domain/severity.ts';
import type { Random } from '../random.ts';
import { riskKey } from '../store/risk-key.ts';
import type { Finding, Image, RiskFactsRecord } from '../store/store.ts';
import type { BuiltImage } from './build-images.ts';
import type { SystemAdvisory } from './catalog/catalog.ts';
import { dailyScanAt } from './instants.ts';
import { packagePath } from './layers.ts';
import { makeFinding } from './make-finding.ts';
import { advisoriesOf } from './packages.ts';
import { plantedFindings } from './planted-findings.ts';

type Facts = ReadonlyMap<string, RiskFactsRecord>;

/** Share of risks that the first scan of an image finds; later data reveals the others. */
const FOUND_AT_ONCE = 0.85;

/** The findings of an image, layer by layer. None when no scan has read it. */
export function buildFindings(
  built: BuiltImage,
  facts: Facts,
  epoch: number,
  random: Random,
): Finding[] {
  if (built.image.unchecked) return [];
  const findings = findingsIn(built, facts, sightings(built, epoch, random));
  const first = dailyScanAt(epoch, built.firstScanDay);
  for (const { firstSeenMs, turns } of findings)
    if (firstSeenMs === first) turns[0]!.cause = 'new-image';
  return findings;
}

/** All that is in an image, seen first at the instant (epoch ms) that `seenAt` tells for each id. */
export function findingsIn(
  { image, packages, planted }: Pick<BuiltImage, 'image' | 'packages' | 'planted'>,
  facts: Facts,
  seenAt: (id: string) => number,
): Finding[] {
  const system = [...packages].flatMap(([layer, clusters]) =>
    advisoriesOf(clusters).map((advisory) =>
      systemFinding(advisory, image, layer, seenAt(advisory.id), facts),
    ),
  );
  return [...system, ...plantedFindings(planted, image, facts, seenAt)];
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

function systemFinding(
  advisory: SystemAdvisory,
  image: Image,
  layer: number,
  firstSeenMs: number,
  facts: Facts,
): Finding {
  const category = 'system-vulnerability';
  const { id: riskId, fixed, severity: rawSeverity, installed } = advisory;
  const { cvssScore, knownExploited } = facts.get(riskKey({ category, riskId }))!;
  const { priority, reasons } = prioritise({ rawSeverity, cvssScore, knownExploited });
  return makeFinding({
    category,
    image,
    riskId,
    package: advisory.package,
    installed,
    fixed,
    path: packagePath(image.os, advisory.package),
    layer,
    rawSeverity,
    priority,
    priorityReasons: reasons,
    cvssScore,
    evidence: null,
    firstSeenMs,
    facts,
  });
}
