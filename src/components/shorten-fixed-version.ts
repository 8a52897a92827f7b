/** Where a version may be cut: after one of these, so that `deb10u8` stays whole. */
const SEPARATORS = '.-+~:_^';

/** From these sizes on leaving out the common start helps more than it hides (design 6.2). */
const LONG_START = 6;
const SHORT_START = 4;
const LONG_PAIR = 30;

/**
 * The fixed version with the start that it shares with the installed one as `…`. The whole version
 * when they share too little, or when nothing would be left.
 */
export function shortenFixedVersion(installed: string | null, fixed: string): string {
  if (!installed) return fixed;
  const cut = commonStart(installed, fixed);
  const needed = installed.length + fixed.length > LONG_PAIR ? SHORT_START : LONG_START;
  return cut >= needed && cut < fixed.length ? `…${fixed.slice(cut)}` : fixed;
}

function commonStart(a: string, b: string): number {
  let cut = 0;
  for (let index = 0; index < a.length && a[index] === b[index]; index += 1) {
    if (SEPARATORS.includes(a.charAt(index))) cut = index + 1;
  }
  return cut;
}
