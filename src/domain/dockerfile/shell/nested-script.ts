import { sliceText, type SourceText } from '../source-text.ts';

/** What begins with `$`, a backtick or `<(`: where it ends, and the script in it when it runs one. */
export type Nested = { end: number; script: SourceText | null };

/** The substitution at an index; null when there is none. */
export function nestedScript(source: SourceText, at: number): Nested | null {
  const { text } = source;
  const start = text.slice(at, at + 3);
  if (start === '$((') return { end: closing(text, at + 2), script: null };
  if (/^[$<>]\(/.test(start)) {
    const end = closing(text, at + 1);
    return { end, script: sliceText(source, at + 2, end - 1) };
  }
  if (start.startsWith('${')) return { end: closing(text, at + 1), script: null };
  if (start.startsWith('`')) {
    const end = closingBacktick(text, at);
    return { end, script: sliceText(source, at + 1, end - 1) };
  }
  return null;
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** Index behind the bracket that closes the one at `from`; quotes and escapes hide brackets. */
export function closing(text: string, from: number): number {
  const open = text[from]!;
  const close = PAIRS[open];
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\\') at += 1;
    else if (char === "'" || char === '"') at = closingQuote(text, at);
    else if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length + 1;
}

/** Index of the quote that closes the one at `from`. */
export function closingQuote(text: string, from: number): number {
  const quote = text[from]!;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === quote) return at;
    if (text[at] === '\\' && quote === '"') at += 1;
  }
  return text.length;
}

function closingBacktick(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return at + 1;
  }
  return text.length + 1;
}
