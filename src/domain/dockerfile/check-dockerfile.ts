import type { BuildCheckKey } from '../build-checks.ts';
import { findAdd } from './checks/add.ts';
import { findApt } from './checks/apt.ts';
import { findEnvSecrets } from './checks/env-secret.ts';
import type { Found } from './checks/found.ts';
import { findMaintainer } from './checks/maintainer.ts';
import { findTlsOverrides } from './checks/tls.ts';
import { findNoUser, findRootUser } from './checks/user.ts';
import type { TextEdit } from './edits/text-edit.ts';
import { parseDockerfile, type Dockerfile } from './parse.ts';
import { readHistory } from './history.ts';
import type { SourceRange } from './source-text.ts';

export type Finding = {
  check: BuildCheckKey;
  /** Lines of the instruction, from 1, both included. */
  lines: SourceRange;
  /** From 0; -1 before the first FROM. */
  stage: number;
  /** The instruction as it is written. */
  instruction: string;
  why: string;
  edit: () => TextEdit;
};

const CHECKS = {
  env_secret: findEnvSecrets,
  tls_verification_off: findTlsOverrides,
  root_user: findRootUser,
  no_user: findNoUser,
  add: findAdd,
  apt: findApt,
  maintainer: findMaintainer,
} as const satisfies Record<BuildCheckKey, (file: Dockerfile) => Found[]>;

/** Findings of the seven checks of build instructions (product-facts 6.11) in a Dockerfile, by line. */
export function checkDockerfile(text: string): Finding[] {
  return findingsIn(parseDockerfile(text));
}

/** The same in a file that is read already. */
export function findingsIn(file: Dockerfile): Finding[] {
  const keys = Object.keys(CHECKS) as BuildCheckKey[];
  return keys
    .flatMap((check) => CHECKS[check](file).map((found) => findingOf(check, found, file)))
    .toSorted((a, b) => a.lines.from - b.lines.from);
}

function findingOf(check: BuildCheckKey, found: Found, { text }: Dockerfile): Finding {
  const { instruction, why, edit } = found;
  const { range, lines, stage } = instruction;
  return { check, lines, stage, instruction: text.slice(range.from, range.to), why, edit };
}

export type HistoryFinding = Pick<Finding, 'check' | 'instruction' | 'why'> & {
  /** Number of the step, from 1; 0 when it is the image as a whole. */
  step: number;
};

/** Findings in the history of an image, oldest step first; each step is what created its layer. */
export function checkHistory(steps: readonly string[]): HistoryFinding[] {
  return findingsIn(readHistory(steps)).map(({ check, lines, why }) => ({
    check,
    step: lines.from,
    instruction: steps[lines.from - 1] ?? '',
    why,
  }));
}
