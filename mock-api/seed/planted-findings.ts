import type { Random } from '../random.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Finding, Image, RiskFactsRecord } from '../store/store.ts';
import { prioritise, type PriorityReason } from '#domain/severity.ts';
import { riskKey } from '../store/risk-key.ts';
import { makeFinding } from './make-finding.ts';
import type { PlantedRisk } from './risks/risk-source.ts';
import { RISK_SOURCES } from './risks/risk-sources.ts';

/** The risks of an image besides its system vulnerabilities. */
export type PlantedRisks = readonly { category: RiskCategory; risk: PlantedRisk }[];

/** What every source puts into an image. */
export function plantRisks(image: Image, random: Random): PlantedRisks {
  return RISK_SOURCES.flatMap(({ category, plant }) =>
    plant(image, random.fork(category)).map((risk) => ({ category, risk })),
  );
}

/** Planted risks as a scan finds them, each id first at the instant (epoch ms) of `seenAt`. */
export function plantedFindings(
  planted: PlantedRisks,
  image: Image,
  facts: ReadonlyMap<string, RiskFactsRecord>,
  seenAt: (id: string) => number,
): Finding[] {
  return planted.map(({ category, risk }) => {
    const { id, subject, priority, rawSeverity, cvssScore, installed, fixed, path, layer } = risk;
    const { deletedInLayer, content, line, advice, md5, sha256, direct, ecosystem, edit } = risk;
    return makeFinding({
      category,
      image,
      riskId: id,
      package: subject,
      installed,
      fixed,
      path,
      layer,
      rawSeverity,
      priority,
      priorityReasons: reasonsOf(category, risk, facts),
      cvssScore,
      evidence: { deletedInLayer, content, line, advice, md5, sha256, direct, ecosystem, edit },
      firstSeenMs: seenAt(`${category} ${id}`),
      facts,
    });
  });
}

/** Published vulnerabilities are prioritised by a rule; other kinds have the level of their check. */
function reasonsOf(
  category: RiskCategory,
  { id: riskId, rawSeverity, cvssScore }: PlantedRisk,
  facts: ReadonlyMap<string, RiskFactsRecord>,
): readonly PriorityReason[] {
  if (rawSeverity === null) return [];
  const { knownExploited } = facts.get(riskKey({ category, riskId }))!;
  return prioritise({ rawSeverity, cvssScore, knownExploited }).reasons;
}
