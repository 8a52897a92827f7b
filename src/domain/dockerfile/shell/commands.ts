import { rangeOf, type SourceText } from '../source-text.ts';
import { tokenize, type Operator, type Token } from './tokens.ts';
import type { ShellWord } from './word.ts';

/** A simple command: assignments, then a program with arguments. */
export type ShellCommand = {
  assignments: ShellWord[];
  words: ShellWord[];
  /** Bodies of its here-documents and here-strings: what it reads. */
  input: SourceText[];
  /** Scripts that run to make its words. */
  scripts: SourceText[];
  /** The operator behind it; null at the end of the script. */
  next: Operator | null;
};

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/** Words after which another command begins. */
const LEADING = ['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', '{', 'coproc'];
/** Words that end a compound command; what follows is no program. */
const CLOSING = ['fi', 'done', 'esac', '}'];

/** The simple commands of a script in the order in which they are written, those in brackets too. */
export function commandsOf(script: SourceText): ShellCommand[] {
  const commands: ShellCommand[] = [];
  /** Open brackets and `case`s, the innermost last; within one, patterns end with a bracket too. */
  const open: ('(' | 'case' | 'pattern')[] = [];
  let current = emptyCommand();
  let redirect: string | null = null;

  const finish = (next: Operator | null) => {
    const { words, assignments, input, scripts } = current;
    if (words.length + assignments.length + input.length + scripts.length > 0) {
      commands.push({ ...current, next });
    }
    current = emptyCommand();
    redirect = null;
  };
  const operator = (token: Operator) => {
    const top = open.at(-1);
    if (top === 'pattern') {
      if (token.text === ')') open.splice(-1, 1, 'case');
    } else if (/^[<>]|^&>/.test(token.text)) {
      redirect = token.text;
      if (token.heredoc) {
        current.input.push(token.heredoc.body);
        current.scripts.push(...token.heredoc.scripts);
      }
    } else if (token.text === '(' && current.words.length === 1) current = emptyCommand();
    else {
      finish(token);
      if (token.text === '(') open.push('(');
      if (token.text === ')' && top === '(') open.pop();
      if (token.text.startsWith(';;') && top === 'case') open.splice(-1, 1, 'pattern');
    }
  };
  const word = (token: ShellWord) => {
    const text = token.raw.text;
    current.scripts.push(...token.scripts);
    if (redirect !== null) {
      if (redirect === '<<<') current.input.push(token.value);
      redirect = null;
    } else if (open.at(-1) === 'pattern') {
      if (text === 'esac') open.pop();
    } else if (current.words.length > 0) {
      current.words.push(token);
      if (current.words[0]!.raw.text === 'function') current = emptyCommand();
      else if (text === 'in' && current.words[0]!.raw.text === 'case') {
        open.push('pattern');
        finish(null);
      }
    } else if (ASSIGNMENT.test(text)) current.assignments.push(token);
    else if (text === 'esac' && open.at(-1) === 'case') open.pop();
    else if (!LEADING.includes(text) && !CLOSING.includes(text)) current.words.push(token);
  };

  for (const token of withoutDescriptors(tokenize(script))) {
    if (token.kind === 'operator') operator(token);
    else word(token);
  }
  finish(null);
  return commands;
}

function emptyCommand(): ShellCommand {
  return { assignments: [], words: [], input: [], scripts: [], next: null };
}

/** Without the number in `2>`, which is no word of the command. */
function withoutDescriptors(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => {
    const next = tokens[index + 1];
    if (token.kind !== 'word' || next?.kind !== 'operator' || !/^[<>]/.test(next.text)) return true;
    return !/^\d+$/.test(token.raw.text) || rangeOf(token.raw).to !== next.at.from;
  });
}
