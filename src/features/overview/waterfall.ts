import type { ChangeParts, TurnCause } from '#domain/risk-life.ts';

/** One bar: where it starts and how long it is, in per cent of the highest total on the way. */
export type WaterfallStep = { by: number; isTotal: boolean; start: number; size: number };

/** From what was there over each cause to what is: each bar begins where the one before it ended. */
export function waterfall(
  { before, after, parts }: ChangeParts,
  causes: readonly TurnCause[],
): WaterfallStep[] {
  let level = before;
  const moves = causes.map((cause) => {
    const from = level;
    level += parts[cause];
    return { by: parts[cause], from, to: level };
  });
  const highest = Math.max(1, before, ...moves.map(({ to }) => to));
  const percent = (value: number) => Math.round((value / highest) * 1000) / 10;
  return [
    { by: before, isTotal: true, start: 0, size: percent(before) },
    ...moves.map(({ by, from, to }) => ({
      by,
      isTotal: false,
      start: percent(Math.min(from, to)),
      size: percent(Math.abs(by)),
    })),
    { by: after, isTotal: true, start: 0, size: percent(after) },
  ];
}
