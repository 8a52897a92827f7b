/** Stands in a literal for what a variable brings. */
export const HOLE = '\0';

export type Expanded = {
  /** The value with variables put in; null when one of them is not known from the file. */
  value: string | null;
  /** What is written out in the file, defaults of variables included, with a hole for each variable. */
  literal: string;
};

type Variables = ReadonlyMap<string, string>;

/** Takes quotes away and puts variables in, as the builder does in ENV, ARG, FROM, USER and LABEL. */
export function expand(raw: string, escape: string, variables: Variables = new Map()): Expanded {
  let value: string | null = '';
  let literal = '';
  let quote = '';
  const add = (part: Expanded) => {
    value = value === null || part.value === null ? null : value + part.value;
    literal += part.literal;
  };
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at]!;
    const next = raw[at + 1];
    if (char === escape && quote !== "'" && next !== undefined) {
      // Within quotes it escapes only what is special there.
      const taken = quote && !`"$${escape}`.includes(next) ? char + next : next;
      add({ value: taken, literal: taken });
      at += 1;
    } else if (quote ? char === quote : char === '"' || char === "'") {
      quote = quote ? '' : char;
    } else if (char === '$' && quote !== "'") {
      const name = variableAt(raw, at);
      if (!name) add({ value: char, literal: char });
      else {
        add(substitute(name.text, escape, variables));
        at = name.end - 1;
      }
    } else add({ value: char, literal: char });
  }
  return { value, literal };
}

/** `$NAME` or `${…}` at an index, without the signs around it. */
function variableAt(raw: string, at: number): { text: string; end: number } | null {
  const plain = /^\$(\w+)/.exec(raw.slice(at));
  if (plain) return { text: plain[1]!, end: at + plain[0].length };
  if (raw[at + 1] !== '{') return null;
  let depth = 0;
  for (let end = at + 1; end < raw.length; end += 1) {
    if (raw[end] === '{') depth += 1;
    if (raw[end] === '}') depth -= 1;
    if (depth === 0) return { text: raw.slice(at + 2, end), end: end + 1 };
  }
  return null;
}

function substitute(inner: string, escape: string, variables: Variables): Expanded {
  const [, name = '', operator = '', word = ''] = /^(\w+)(:?[-+])?([\s\S]*)$/.exec(inner) ?? [];
  const value = variables.get(name);
  if (!operator) return { value: word ? null : (value ?? null), literal: HOLE };
  const other = expand(word, escape, variables);
  const isSet = operator.startsWith(':') ? Boolean(value) : value !== undefined;
  if (operator.endsWith('+')) return { value: isSet ? other.value : '', literal: other.literal };
  return { value: isSet ? (value ?? null) : other.value, literal: other.literal };
}
