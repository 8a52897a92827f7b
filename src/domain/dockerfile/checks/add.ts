import { addToCopy } from '../edits/add-to-copy.ts';
import { readSources, type SourceKind } from '../add-sources.ts';
import type { Dockerfile } from '../parse.ts';
import type { Found } from './found.ts';

const WHY = {
  local: 'ADD does more than copy: it downloads and unpacks. COPY says that files are only copied.',
  archive:
    'ADD unpacks this archive without saying so, and whoever can change it decides what lands in the image.',
  url: 'ADD downloads at build time: the same Dockerfile can bring another file tomorrow.',
  git: 'ADD clones at build time: the same Dockerfile can bring other files tomorrow.',
} as const satisfies Record<SourceKind, string>;

/** Every ADD in any stage (decision D5); what is advised differs with what it adds. */
export function findAdd(file: Dockerfile): Found[] {
  return file.instructions
    .filter(({ keyword }) => keyword === 'ADD')
    .map((instruction) => {
      const kinds = readSources(instruction, file.escape).map(({ kind }) => kind);
      const kind = kinds.find((found) => found !== 'local') ?? 'local';
      return { instruction, why: WHY[kind], edit: () => addToCopy(file, instruction) };
    });
}
