import type { Overview } from '#contract/overview.ts';
import { PRIORITIES, type Priority } from '#domain/severity.ts';
import { accountDayWords, lastDayWords } from './period-words.ts';

/** What is drawn over the days: open risks of each priority, and the images with a High one. */
export const TREND_LINES = [...PRIORITIES, 'images'] as const;
export type TrendLine = (typeof TREND_LINES)[number];

export type TrendPoint = Record<Priority, number> & { at: number; day: string; images: number };

/** One row for each instant, as charts want them: the beginning of each day, and the end of the time. */
export function trendPoints(overview: Overview): TrendPoint[] {
  const { points, to, asOf } = overview;
  const end = to === asOf ? 'Now' : `End of ${lastDayWords(overview)}`;
  return points.map(({ at, open, imagesToFix }, index) => ({
    ...open,
    at: Date.parse(at),
    day: index === points.length - 1 ? end : accountDayWords(at),
    images: imagesToFix,
  }));
}

/** A round number at or above the highest point, and the steps to it. */
export function ticksUpTo(highest: number): number[] {
  const raw = Math.max(1, highest) / 4;
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map((one) => one * size).find((one) => one >= raw)!,
  );
  return Array.from({ length: 5 }, (_, index) => Math.ceil(step) * index);
}

/** The highest of the three lines. */
export function highestOf(points: readonly TrendPoint[]): number {
  return Math.max(0, ...points.flatMap((point) => PRIORITIES.map((priority) => point[priority])));
}
