import { RISK_STATUSES } from './risk-status.ts';
import { VULNERABILITY_TAG_FACTS, VULNERABILITY_TAGS } from './vulnerability-tag.ts';

/**
 * The grammar of the search box, of the URL parameter `q` and of the API parameter `q`:
 * `cve:CVE-2022-0778 repo:payments/* -pkg:"a b" has:fix age:>30d openssl`.
 * Parts are separated by spaces and must all hold; quotes keep spaces; a leading minus excludes; `*`
 * stands for any text.
 */
export const RISK_SEARCH_TERMS = [
  'cve',
  'pkg',
  'image',
  'repo',
  'digest',
  'path',
  'hash',
  'region',
  'owner',
  'tag',
  'os',
  'has',
  'is',
  'age',
] as const;
export type RiskSearchTerm = (typeof RISK_SEARCH_TERMS)[number];

/** One part of a search. `text` is free text over id, name, class, package and repository. */
export type RiskTerm = { key: RiskSearchTerm | 'text'; value: string; exclude: boolean };

export type RiskSearch = {
  terms: RiskTerm[];
  /** What could not be read as a term, in words for the person who typed it. */
  notes: string[];
};

const IS_VALUES: readonly string[] = [...RISK_STATUSES, 'exploited'];

/** Canonical value of a term, or null when the term has no such value. */
const READ: Record<RiskSearchTerm, (value: string) => string | null> = {
  cve: anyText,
  pkg: anyText,
  image: anyText,
  repo: anyText,
  digest: anyText,
  path: anyText,
  hash: anyText,
  region: anyText,
  owner: anyText,
  os: anyText,
  tag: readTag,
  has: (value) => (value.toLowerCase() === 'fix' ? 'fix' : null),
  is: (value) => (IS_VALUES.includes(value.toLowerCase()) ? value.toLowerCase() : null),
  age: (value) => (/^[<>]\d{1,5}d$/i.test(value) ? value.toLowerCase() : null),
};

/** Values to offer when a term has another one. */
const EXAMPLES: Record<RiskSearchTerm, string> = {
  cve: 'cve:CVE-2022-0778',
  pkg: 'pkg:openssl',
  image: 'image:payments/checkout-api:2.14.3',
  repo: 'repo:payments/*',
  digest: 'digest:8d2f6a1c',
  path: 'path:/etc/*',
  hash: 'hash:9f86d081',
  region: 'region:cn-hangzhou',
  owner: 'owner:"Data platform"',
  os: 'os:debian',
  tag: 'tag:remote',
  has: 'has:fix',
  is: 'is:open',
  age: 'age:>30d',
};

/** Reads a search. Never throws: what is not a term is searched as text, with a note. */
export function parseRiskSearch(text: string): RiskSearch {
  const search: RiskSearch = { terms: [], notes: [] };
  for (const token of tokens(text)) readToken(token, search);
  return search;
}

function readToken(token: string, { terms, notes }: RiskSearch): void {
  const exclude = token.startsWith('-') && token.length > 1;
  const rest = exclude ? token.slice(1) : token;
  const asText = () => {
    const value = unquote(rest);
    if (value.trim() !== '') terms.push({ key: 'text', value, exclude });
  };
  const [, word, raw = ''] = /^([a-z]+):(.*)$/is.exec(rest) ?? [];
  if (!word) return asText();
  const key = word.toLowerCase();
  if (!isTerm(key)) {
    notes.push(`${word}: is not a search term, so it is searched as text.`);
    return asText();
  }
  const value = READ[key](unquote(raw));
  if (value !== null) return void terms.push({ key, value, exclude });
  notes.push(`${key}: needs a value such as ${EXAMPLES[key]}, so it is searched as text.`);
  return asText();
}

/** Writes one term with any value, such as the name of a package from a hostile image. */
export function searchTerm(key: Exclude<RiskSearchTerm, 'text'>, value: string): string {
  return formatRiskSearch({ terms: [{ key, value, exclude: false }] });
}

/** Writes a search so that reading it gives the same terms. */
export function formatRiskSearch({ terms }: Pick<RiskSearch, 'terms'>): string {
  return terms
    .map(({ key, value, exclude }) => {
      const text = key === 'text' ? quoteText(value) : `${key}:${quoteSpaces(value)}`;
      return exclude ? `-${text}` : text;
    })
    .join(' ');
}

function isTerm(word: string): word is RiskSearchTerm {
  return (RISK_SEARCH_TERMS as readonly string[]).includes(word);
}

function anyText(value: string): string | null {
  return value.trim() === '' ? null : value;
}

function readTag(value: string): string | null {
  const wanted = value.toLowerCase();
  return (
    VULNERABILITY_TAGS.find((tag) => {
      const { label, short } = VULNERABILITY_TAG_FACTS[tag];
      return [tag, label, short].some((name) => name.toLowerCase() === wanted);
    }) ?? null
  );
}

/** Splits at white space outside quotes; an open quote reaches to the end. */
function tokens(text: string): string[] {
  return text.match(/(?:"(?:\\["\\]|[^"])*"?|[^\s"])+/g) ?? [];
}

/** Within quotes `\"` is a quote and `\\` a backslash; any other backslash is itself, as it is outside. */
function unquote(text: string): string {
  return text.replaceAll(/"((?:\\["\\]|[^"])*)"?/g, (_, quoted: string) =>
    quoted.replaceAll(/\\(["\\])/g, '$1'),
  );
}

function quote(value: string): string {
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function quoteSpaces(value: string): string {
  return /[\s"]/.test(value) ? quote(value) : value;
}

/** Text that would read as something else needs quotes too. */
function quoteText(value: string): string {
  return /[\s"]|^-|^[a-z]+:/i.test(value) ? quote(value) : value;
}
