import { MALICIOUS_KINDS, maliciousSampleAdvice } from '#domain/malicious-sample.ts';
import { MALICIOUS_LEVEL_FACTS, priorityOfRank } from '#domain/severity.ts';
import { createRandom } from '../../random.ts';
import type { Layer } from '../../store/store.ts';
import { MALICIOUS_SAMPLES, type MaliciousSample } from './malicious-sample-list.ts';
import { NOT_TOLD, type PlantedRisk, type RiskFacts, type RiskSource } from './risk-source.ts';

const FACTS: ReadonlyMap<string, RiskFacts> = new Map(
  MALICIOUS_SAMPLES.map(({ name, kind }) => [
    name,
    {
      id: name,
      title: name,
      className: MALICIOUS_KINDS[kind].label,
      summary: MALICIOUS_KINDS[kind].does,
      advice: null,
      references: [],
    },
  ]),
);

/** Samples in the layers that could have brought them. The digest of the layer decides, as it would in life. */
export const maliciousSamples: RiskSource = {
  category: 'malicious-sample',
  facts: FACTS,
  plant: ({ layers }) =>
    layers.flatMap((layer, index) =>
      MALICIOUS_SAMPLES.filter((sample) => isIn(layer, sample)).map((sample) =>
        toRisk(sample, index),
      ),
    ),
};

function isIn({ digest, instruction }: Layer, { name, cameBy, share }: MaliciousSample): boolean {
  return cameBy.test(instruction) && createRandom(`${digest} ${name}`).chance(share);
}

function toRisk({ name, kind, level, path, shows }: MaliciousSample, layer: number): PlantedRisk {
  // Of the sample alone: the same file has the same hashes wherever it is.
  const hashes = createRandom(`sample ${name}`);
  return {
    ...NOT_TOLD,
    id: name,
    subject: path.slice(path.lastIndexOf('/') + 1),
    priority: priorityOfRank(MALICIOUS_LEVEL_FACTS[level].rank),
    path,
    layer,
    content: shows,
    advice: maliciousSampleAdvice(kind, path),
    md5: hashes.hex(32),
    sha256: hashes.hex(64),
  };
}
