import type { ImageLayer } from '#contract/image-detail.ts';
import { PRIORITIES, type Priority } from '#domain/severity.ts';

export type Counts = Record<Priority, number>;

/** Open risks of a layer by priority, of all categories that are known. */
export function countsOf({ risks }: ImageLayer): Counts {
  const all = Object.values(risks);
  const of = (priority: Priority) => all.reduce((total, counts) => total + counts[priority], 0);
  return { asap: of('asap'), later: of('later'), nntf: of('nntf') };
}

/** Risks of every priority. */
export const sum = (counts: Counts) => PRIORITIES.reduce((total, key) => total + counts[key], 0);

/** Whether anything is looked for in it: an image that is not checked knows of no category. */
export const isKnown = ({ risks }: ImageLayer) => Object.keys(risks).length > 0;
