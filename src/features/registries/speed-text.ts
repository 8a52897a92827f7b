/** A speed limit as it is typed: the text is kept while there is none. */
export type SpeedText = { text: string; unlimited: boolean };

/** Images an hour of what was typed; null without a limit, NaN for what is no whole number. */
export function readSpeed({ text, unlimited }: SpeedText): number | null {
  return unlimited ? null : readWhole(text);
}

/** A whole number as it is typed, also with separators; NaN for anything else. */
export function readWhole(text: string): number {
  const digits = text.trim().replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}
