import { DAY_MS } from './account-clock.ts';
import type { RiskSearch, RiskSearchTerm, RiskTerm } from './risk-search.ts';
import type { RiskStatusName } from './risk-status.ts';
import type { VulnerabilityTag } from './vulnerability-tag.ts';

/** What a search looks at in one risk. */
export type RiskSearchSubject = {
  id: string;
  /** Names that a list shows in place of ids: of the risk, of its class and of the check item. */
  names: readonly string[];
  package: string;
  path: string;
  /** MD5 and SHA-256 of the file; none where the risk is no file. */
  hashes: readonly string[];
  namespace: string;
  repository: string;
  imageTags: readonly string[];
  digest: string;
  regionId: string;
  owner: string | null;
  /** Name and release: `Ubuntu 16.04`. */
  os: string;
  hasFix: boolean;
  status: RiskStatusName;
  knownExploited: boolean | null;
  tags: readonly VulnerabilityTag[];
  firstSeenAt: string;
};

/** Tells whether a risk matches at an instant (epoch ms). */
export type RiskMatcher = (subject: RiskSearchSubject, now: number) => boolean;

/** Compiles a search once, so that a hundred thousand risks can be tried. Matches all when empty. */
export function riskMatcher({ terms }: Pick<RiskSearch, 'terms'>): RiskMatcher {
  const tests = terms.map(compile);
  return (subject, now) => tests.every((test) => test(subject, now));
}

function compile({ key, value, exclude }: RiskTerm): RiskMatcher {
  const test = key === 'text' ? textTest(value) : TESTS[key](value);
  return exclude ? (subject, now) => !test(subject, now) : test;
}

const TESTS: Record<RiskSearchTerm, (value: string) => RiskMatcher> = {
  cve: (value) => by(exactly(value), ({ id }) => [id]),
  pkg: (value) => by(exactly(value), (subject) => [subject.package]),
  image: (value) => by(exactly(value), imageNames),
  repo: (value) => by(exactly(value), (subject) => [repositoryName(subject), subject.repository]),
  digest: (value) => by(startingWith(value), ({ digest }) => [digest, digest.replace(/^.*:/, '')]),
  path: (value) => by(exactly(value), ({ path }) => [path]),
  hash: (value) => by(startingWith(value), ({ hashes }) => hashes),
  region: (value) => by(exactly(value), ({ regionId }) => [regionId]),
  owner: (value) => by(exactly(value), ({ owner }) => (owner === null ? [] : [owner])),
  os: (value) => by(startingWith(value), ({ os }) => [os]),
  tag:
    (value) =>
    ({ tags }) =>
      (tags as readonly string[]).includes(value),
  has:
    () =>
    ({ hasFix }) =>
      hasFix,
  is: (value) => (subject) =>
    value === 'exploited' ? subject.knownExploited === true : subject.status === value,
  age: ageTest,
};

function textTest(value: string): RiskMatcher {
  return by(pattern(`*${value}*`), (subject) => [
    subject.id,
    ...subject.names,
    subject.package,
    repositoryName(subject),
  ]);
}

/** To the millisecond, so that `age:>7d` finds exactly what is late for a target of 7 days. */
function ageTest(value: string): RiskMatcher {
  const age = Number.parseInt(value.slice(1), 10) * DAY_MS;
  return value.startsWith('>')
    ? ({ firstSeenAt }, now) => now - Date.parse(firstSeenAt) > age
    : ({ firstSeenAt }, now) => now - Date.parse(firstSeenAt) < age;
}

function by(
  matches: (text: string) => boolean,
  texts: (subject: RiskSearchSubject) => readonly string[],
): RiskMatcher {
  return (subject) => texts(subject).some(matches);
}

function exactly(value: string) {
  return pattern(value);
}

function startingWith(value: string) {
  return pattern(`${value}*`);
}

/**
 * Case-insensitive match of a whole text; every `*` stands for any text. Walks the parts from left to
 * right, so the time grows with the text only, whatever a person or a link holds (no backtracking).
 */
function pattern(value: string): (text: string) => boolean {
  const parts = value.toLowerCase().split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return (text) => text.toLowerCase() === first;
  const between = parts.slice(1, -1);
  return (text) => {
    const whole = text.toLowerCase();
    if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
    let at = first.length;
    for (const part of between) {
      const found = whole.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return at <= whole.length - last.length;
  };
}

function repositoryName({ namespace, repository }: RiskSearchSubject): string {
  return `${namespace}/${repository}`;
}

function imageNames(subject: RiskSearchSubject): string[] {
  const name = repositoryName(subject);
  return [name, ...subject.imageTags.map((tag) => `${name}:${tag}`)];
}
