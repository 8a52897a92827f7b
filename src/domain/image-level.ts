import { PRIORITIES, type Priority } from './severity.ts';

/** How much at risk an image is, by its most urgent open risk (product-facts 6.2: 3, 2, 1, 0). */
export const IMAGE_LEVELS = [...PRIORITIES, 'none'] as const;
export type ImageLevel = (typeof IMAGE_LEVELS)[number];

/** The level of an image with these open risks. */
export function imageLevel(open: Readonly<Record<Priority, number>>): ImageLevel {
  return PRIORITIES.find((priority) => open[priority] > 0) ?? 'none';
}

export const IMAGE_LEVEL_LABELS = {
  asap: 'High',
  later: 'Medium',
  nntf: 'Low',
  none: 'No open risk',
} as const satisfies Record<ImageLevel, string>;
