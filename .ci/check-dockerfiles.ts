import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDockerfile } from '../src/domain/dockerfile/check-dockerfile.ts';
import type { BuildCheckKey } from '../src/domain/build-checks.ts';

/** How the index of a set of Dockerfiles calls our checks. */
const NAMES = {
  maintainer: 'maintainer',
  no_user: 'no_user',
  root_user: 'root_user',
  add: 'add',
  env_secret: 'env_secret',
  tls_verification_off: 'node_tls',
  apt: 'apt_run',
} as const satisfies Record<BuildCheckKey, string>;
const CHECKS = Object.keys(NAMES) as BuildCheckKey[];

/** `v` is null when the file alone does not decide; `lines` are where instructions begin. */
type Verdict = {
  v: boolean | null;
  lines?: number[];
  line?: number | null;
  peerDisagrees?: boolean;
};
type IndexedFile = { file: string; verdicts: Record<string, Verdict> };

/** Counts of one check: verdicts hit, alarms without cause, verdicts missed, and silences that were right. */
type Score = { hits: number; false: number; missed: number; quiet: number };

const directory = process.argv[2];
if (!directory) fail('Name the folder with index.json: npm run check:dockerfiles -- DIR');
const files = readIndex(directory);
const decided = { undisputed: emptyScores(), disputed: emptyScores() };
const disagreements = files.flatMap((file) => compare(directory, file));

report('Undisputed', decided.undisputed);
report('Disputed: a published rule of a tool expects otherwise', decided.disputed);
console.log(`\nDisagreements: ${disagreements.length}`);
for (const line of disagreements) console.log(`  ${line}`);

function readIndex(folder: string): IndexedFile[] {
  const path = join(folder, 'index.json');
  let index: { files?: unknown };
  try {
    index = JSON.parse(readFileSync(path, 'utf8')) as typeof index;
  } catch (error) {
    return fail(`${path} cannot be read: ${String(error)}`);
  }
  const entries: unknown = index?.files;
  if (!Array.isArray(entries) || !entries.every(isIndexed)) {
    return fail(`${path} is no index: each of its files needs a name and verdicts.`);
  }
  return entries;
}

function isIndexed(entry: Partial<IndexedFile> | null): entry is IndexedFile {
  return typeof entry?.file === 'string' && typeof entry.verdicts === 'object';
}

function compare(folder: string, { file, verdicts }: IndexedFile): string[] {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    return fail(`${file} is in the index and cannot be read: ${String(error)}`);
  }
  const findings = checkDockerfile(text);
  return CHECKS.flatMap((check) => {
    const verdict = verdicts[NAMES[check]];
    if (!verdict || verdict.v === null) return [];
    const found = findings.filter((finding) => finding.check === check);
    const scores = verdict.peerDisagrees ? decided.disputed : decided.undisputed;
    scores[check][outcome(verdict.v, found.length > 0)] += 1;
    const ours = [...new Set(found.map(({ lines }) => lines.from))];
    const theirs = verdict.lines ?? (verdict.line ? [verdict.line] : null);
    if (verdict.v === found.length > 0 && sameLines(check, ours, theirs)) return [];
    return [
      `${file}:${ours[0] ?? theirs?.[0] ?? 1} ${check}: expected ${verdict.v}` +
        `${theirs?.length ? ` on ${theirs.join(', ')}` : ''}, found on ${ours.join(', ') || 'no line'}`,
    ];
  });
}

/** That no USER is set is on no line of its own. */
function sameLines(check: BuildCheckKey, ours: number[], theirs: number[] | null): boolean {
  return (
    check === 'no_user' || theirs === null || ours.length === 0 || ours.join() === theirs.join()
  );
}

function outcome(expected: boolean, found: boolean): keyof Score {
  if (expected) return found ? 'hits' : 'missed';
  return found ? 'false' : 'quiet';
}

function report(title: string, scores: Record<BuildCheckKey, Score>): void {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      Object.entries(scores).map(([check, score]) => [
        check,
        {
          precision: share(score.hits, score.hits + score.false),
          recall: share(score.hits, score.hits + score.missed),
          ...score,
        },
      ]),
    ),
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function emptyScores(): Record<BuildCheckKey, Score> {
  return Object.fromEntries(
    CHECKS.map((check) => [check, { hits: 0, false: 0, missed: 0, quiet: 0 }]),
  ) as Record<BuildCheckKey, Score>;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
