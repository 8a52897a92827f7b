import { concatTexts, sliceText, type SourceText } from '../source-text.ts';
import { closing, closingQuote, nestedScript } from './nested-script.ts';

export type ShellWord = {
  /** As written. */
  raw: SourceText;
  /** Without quotes and escapes; variables and substitutions stay as they are written. */
  value: SourceText;
  /** Scripts that run to make the word. */
  scripts: SourceText[];
};

/** The word of a shell script that begins at an index, and where it ends. */
export function readWord(script: SourceText, from: number): { word: ShellWord; end: number } {
  const { text } = script;
  const value: SourceText[] = [];
  const scripts: SourceText[] = [];
  const take = (start: number, end: number) => value.push(sliceText(script, start, end));
  let at = from;
  while (at < text.length) {
    const char = text[at]!;
    const nested = nestedScript(script, at);
    if (nested) {
      if (nested.script) scripts.push(nested.script);
      take(at, nested.end);
      at = nested.end;
    } else if (char === '\\') {
      if (text[at + 1] !== '\n') take(at + 1, at + 2);
      at += 2;
    } else if (char === "'" || (char === '$' && text[at + 1] === "'")) {
      const open = char === '$' ? at + 1 : at;
      const end = closingQuote(text, open);
      take(open + 1, end);
      at = end + 1;
    } else if (char === '"') {
      const end = closingQuote(text, at);
      value.push(...doubleQuoted(script, at + 1, end, scripts));
      at = end + 1;
    } else if (char === '(' && /^\w+\+?=$/.test(text.slice(from, at))) {
      // Elements of an array run nothing.
      at = closing(text, at);
    } else if (/[\s;&|()<>]/.test(char)) break;
    else {
      take(at, at + 1);
      at += 1;
    }
  }
  const end = Math.min(at, text.length);
  return { word: { raw: sliceText(script, from, end), value: concatTexts(value), scripts }, end };
}

/** What stands between double quotes; scripts in it are added to `scripts`. */
function doubleQuoted(
  script: SourceText,
  from: number,
  to: number,
  scripts: SourceText[],
): SourceText[] {
  const parts: SourceText[] = [];
  for (let at = from; at < to; at += 1) {
    const next = script.text[at + 1] ?? '';
    if (script.text[at] === '\\' && '$`"\\\n'.includes(next)) {
      if (next !== '\n') parts.push(sliceText(script, at + 1, at + 2));
      at += 1;
      continue;
    }
    const nested = script.text[at] === '<' ? null : nestedScript(script, at);
    if (nested?.script && script.text[at] !== '>') scripts.push(nested.script);
    const end = nested ? Math.min(nested.end, to) : at + 1;
    parts.push(sliceText(script, at, end));
    at = end - 1;
  }
  return parts;
}
