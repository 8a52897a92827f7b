import { BASELINE_TREE, type Baseline, type BaselineItem } from '#domain/baseline-checks.ts';
import { BASELINE_ITEM_FACTS, BASELINE_SUMMARIES } from '#domain/baseline-facts.ts';
import { priorityOfRank, RISK_LEVEL_FACTS } from '#domain/severity.ts';
import { createRandom } from '../../random.ts';
import type { Image, Layer } from '../../store/store.ts';
import { BASELINE_EVIDENCE, type BaselineEvidence } from './baseline-evidence.ts';
import { NOT_TOLD, type PlantedRisk, type RiskFacts, type RiskSource } from './risk-source.ts';

const FACTS: ReadonlyMap<string, RiskFacts> = new Map(
  BASELINE_TREE.flatMap(({ label: className, children }) =>
    children.map(({ key, label }) => [
      key,
      {
        id: key,
        title: label,
        className,
        summary: BASELINE_SUMMARIES[key],
        advice: null,
        references: [],
      },
    ]),
  ),
);

const ITEMS: readonly { baseline: Baseline; item: BaselineItem }[] = BASELINE_TREE.flatMap(
  ({ children }) =>
    children.flatMap((baseline) =>
      baseline.children.map(({ key }) => ({ baseline: baseline.key, item: key })),
    ),
);

/**
 * Baselines whose items fail. The digest of a layer decides, so that images which share the layer agree.
 * A row of the list is a baseline; its items are the places of the risk (product-facts 6.8).
 */
export const baselines: RiskSource = {
  category: 'baseline',
  facts: FACTS,
  plant: (image) =>
    ITEMS.flatMap(({ baseline, item }) => {
      const evidence = BASELINE_EVIDENCE[item];
      const layer = image.layers.findIndex((each) => fails(each, item, evidence, image));
      return layer < 0 ? [] : [toRisk(baseline, item, layer, image)];
    }),
};

function fails(
  { digest, instruction }: Layer,
  item: BaselineItem,
  { cameBy, share, repositories }: BaselineEvidence,
  { namespace, repository }: Image,
): boolean {
  if (repositories && !repositories.test(`${namespace}/${repository}`)) return false;
  return cameBy.test(instruction) && createRandom(`${digest} ${item}`).chance(share);
}

function toRisk(
  baseline: Baseline,
  item: BaselineItem,
  layer: number,
  { layers }: Image,
): PlantedRisk {
  const { path, line, shows } = BASELINE_EVIDENCE[item];
  const { level, advice } = BASELINE_ITEM_FACTS[item];
  return {
    ...NOT_TOLD,
    id: baseline,
    subject: item,
    priority: priorityOfRank(RISK_LEVEL_FACTS[level].rank),
    path,
    layer,
    content: shows(createRandom(`${layers[layer]?.digest} shows ${item}`)),
    line,
    advice,
  };
}
