import { nestedScript } from './nested-script.ts';
import { rangeOf, sliceText, type SourceRange, type SourceText } from '../source-text.ts';
import { readWord, type ShellWord } from './word.ts';

/** Body of a here-document, and the scripts that run to make it. */
export type Heredoc = { body: SourceText; scripts: SourceText[] };
export type Operator = {
  kind: 'operator';
  text: string;
  at: SourceRange;
  /** What `<<` brings. */
  heredoc?: Heredoc;
};
export type Token = ({ kind: 'word' } & ShellWord) | Operator;

/** The longest first. */
const OPERATORS = [
  ...['<<<', '&>>', '<<-', ';;&'],
  ...['&&', '||', ';;', ';&', '|&', '&>', '>>', '>|', '<<', '<>', '>&', '<&'],
  ...['\n', ';', '&', '|', '(', ')', '<', '>'],
];

/** Words and operators of a shell script. What is not closed goes on to the end: nothing is refused. */
export function tokenize(script: SourceText): Token[] {
  const { text } = script;
  const tokens: Token[] = [];
  const waiting: { operator: Operator; delimiter: ShellWord }[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 3);
    const operator = OPERATORS.find((sign) => rest.startsWith(sign));
    if (rest.startsWith('\\\n')) at += 2;
    else if (text[at] === '#') at = endOfLine(text, at);
    else if (operator && !/^[<>]\(/.test(rest)) {
      const end = at + operator.length;
      tokens.push({ kind: 'operator', text: operator, at: rangeOf(sliceText(script, at, end)) });
      at = end;
      if (operator === '\n') {
        for (const { operator: start, delimiter } of waiting.splice(0)) {
          const body = readBody(script, at, delimiter.value.text, start.text === '<<-');
          start.heredoc = heredoc(body.text, delimiter);
          at = body.end;
        }
      }
    } else if (/\s/.test(text[at]!)) at += 1;
    else {
      const { word, end } = readWord(script, at);
      const before = tokens.at(-1);
      tokens.push({ kind: 'word', ...word });
      if (before?.kind === 'operator' && /^<<-?$/.test(before.text)) {
        waiting.push({ operator: before, delimiter: word });
      }
      at = end;
    }
  }
  return tokens;
}

/** Commands within a body run when its delimiter is not quoted. */
function heredoc(body: SourceText, delimiter: ShellWord): Heredoc {
  const quoted = delimiter.raw.text !== delimiter.value.text;
  return { body, scripts: quoted ? [] : scriptsIn(body) };
}

function scriptsIn(body: SourceText): SourceText[] {
  const scripts: SourceText[] = [];
  for (let at = 0; at < body.text.length; at += 1) {
    if (body.text[at] === '\\') at += 1;
    const nested = nestedScript(body, at);
    if (!nested) continue;
    if (nested.script) scripts.push(nested.script);
    at = nested.end - 1;
  }
  return scripts;
}

function readBody(script: SourceText, from: number, delimiter: string, tabs: boolean) {
  let at = from;
  while (at < script.text.length) {
    const end = endOfLine(script.text, at);
    const line = script.text.slice(at, end).replace(/\r$/, '');
    if ((tabs ? line.replace(/^\t+/, '') : line) === delimiter) {
      return { text: sliceText(script, from, at), end };
    }
    at = end + 1;
  }
  return { text: sliceText(script, from), end: script.text.length };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
