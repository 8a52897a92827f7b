import { sliceText, type SourceText } from './source-text.ts';

/** Words of an instruction between white space, quotes and escapes kept as they are written. */
export function splitWords(source: SourceText, escape: string): SourceText[] {
  const words: SourceText[] = [];
  let at = 0;
  while (at < source.text.length) {
    if (/\s/.test(source.text[at]!)) {
      at += 1;
      continue;
    }
    const end = endOfWord(source.text, at, escape);
    words.push(sliceText(source, at, end));
    at = end;
  }
  return words;
}

function endOfWord(text: string, from: number, escape: string): number {
  let quote = '';
  let at = from;
  for (; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === escape && quote !== "'") at += 1;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (/\s/.test(char)) break;
  }
  return Math.min(at, text.length);
}
