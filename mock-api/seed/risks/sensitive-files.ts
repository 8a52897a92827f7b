import { maskFile } from '#domain/mask-file.ts';
import { rotationChecklist } from '#domain/rotation-checklist.ts';
import { sensitiveFileLevel } from '#domain/sensitive-file-level.ts';
import { SENSITIVE_FILE_TREE } from '#domain/sensitive-file-rules.ts';
import { priorityOfRank, RISK_LEVEL_FACTS } from '#domain/severity.ts';
import { createRandom } from '../../random.ts';
import type { Image } from '../../store/store.ts';
import { plantedFiles } from './planted-files.ts';
import { NOT_TOLD, type PlantedRisk, type RiskFacts, type RiskSource } from './risk-source.ts';

const FACTS: ReadonlyMap<string, RiskFacts> = new Map(
  SENSITIVE_FILE_TREE.flatMap(({ label: className, children = [] }) =>
    children.map(({ key: id, label: title }) => [
      id,
      {
        id,
        title,
        className,
        summary: `A file of the image matches the rule "${title}". Everyone who can pull the image can read what it holds, also from a layer below one that deletes it.`,
        advice: rotationChecklist(id),
        references: [],
      },
    ]),
  ),
);

/** Files with secrets. What they hold is masked here, before anything else sees it (decision D12). */
export const sensitiveFiles: RiskSource = {
  category: 'sensitive-file',
  facts: FACTS,
  plant: (image) => plantedFiles(image).map((planted) => toRisk(planted, image)),
};

function toRisk(
  { file: { rule, path, line, deleted }, layer, text }: ReturnType<typeof plantedFiles>[number],
  { layers }: Image,
): PlantedRisk {
  // Of the whole file, so that copies have the same hashes.
  const hashes = createRandom(`${path} ${text}`);
  const later = layers.length - 1;
  return {
    ...NOT_TOLD,
    id: rule,
    subject: path.slice(path.lastIndexOf('/') + 1),
    priority: priorityOfRank(RISK_LEVEL_FACTS[sensitiveFileLevel(rule)].rank),
    path,
    layer,
    deletedInLayer: deleted && later > layer ? later : null,
    content: maskFile(text),
    line,
    md5: hashes.hex(32),
    sha256: hashes.hex(64),
  };
}
