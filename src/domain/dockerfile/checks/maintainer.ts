import { maintainerToLabel } from '../edits/maintainer-to-label.ts';
import type { Dockerfile } from '../parse.ts';
import type { Found } from './found.ts';

/** Every MAINTAINER in any stage (decision D18). */
export function findMaintainer(file: Dockerfile): Found[] {
  return file.instructions
    .filter(({ keyword }) => keyword === 'MAINTAINER')
    .map((instruction) => ({
      instruction,
      why: 'MAINTAINER is deprecated. A label holds the same and can be read from the image.',
      edit: () => maintainerToLabel(file, instruction),
    }));
}
