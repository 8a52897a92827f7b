import type { Ecosystem } from './ecosystem.ts';
import {
  commandBlocker,
  type CommandBlockerReason,
  type CommandResult,
} from './fix-command-blocker.ts';
import { fixingVersion } from './fixing-version.ts';
import { shellQuote } from './shell-quote.ts';

/** A package that a program brings along. All texts are as the image and the source gave them. */
export type Dependency = {
  ecosystem: Ecosystem;
  name: string;
  installed: string | null;
  /** As published: a version, several, or bounds; null when none is known. */
  fixed: string | null;
  /** Whether the manifest names it itself; null when not known. */
  direct: boolean | null;
};

type Commands = {
  /**
   * What names can be. Quoting protects the shell, not the package manager: a name that starts with a
   * dash, holds `@`, `=` or a space would be read as something else than one package.
   */
  name: RegExp;
  update: (name: string, version: string) => string;
  /** For a package that comes with another one, where that takes another command. */
  updateTransitive?: (name: string, version: string) => string;
};

const LONGEST = 256;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const VERSION = /^v?\d[A-Za-z0-9.+_-]*$/;
const GO_TOOLCHAIN = ['stdlib', 'go/stdlib'];

const COMMANDS = {
  npm: {
    name: /^(?:@[A-Za-z0-9~][\w.~-]*\/)?[A-Za-z0-9~][\w.~-]*$/,
    update: (name, version) => `npm install ${shellQuote(`${name}@${version}`)}`,
    updateTransitive: (name, version) =>
      `npm pkg set ${shellQuote(`overrides[${name}]=${version}`)} && npm install`,
  },
  pip: {
    name: /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/,
    update: (name, version) => `python3 -m pip install ${shellQuote(`${name}==${version}`)}`,
  },
  maven: {
    name: /^[A-Za-z0-9_][\w.-]*:[A-Za-z0-9_][\w.-]*$/,
    update: (name, version) =>
      `mvn versions:use-dep-version -Dincludes=${shellQuote(name)} -DdepVersion=${shellQuote(version)} -DforceVersion=true`,
  },
  go: {
    name: /^(?:(?:go\/)?stdlib|[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+(?:\/[A-Za-z0-9_~][\w.~-]*)*)$/,
    update: (name, version) =>
      GO_TOOLCHAIN.includes(name)
        ? `go get ${shellQuote(`toolchain@go${bare(version)}`)}`
        : `go get ${shellQuote(`${name}@v${bare(version)}`)} && go mod tidy`,
  },
  composer: {
    name: /^[a-z0-9][a-z0-9_.-]*\/[a-z0-9][a-z0-9_.-]*$/,
    update: (name, version) =>
      `composer require ${shellQuote(`${name}:^${bare(version)}`)} --update-with-dependencies`,
    updateTransitive: (name) => `composer update ${shellQuote(name)} --with-dependencies`,
  },
  rubygems: {
    name: /^[A-Za-z0-9_][\w.-]*$/,
    update: (name) => `bundle update ${shellQuote(name)} --conservative`,
  },
  nuget: {
    name: /^[A-Za-z0-9_][\w.-]*$/,
    update: (name, version) =>
      `dotnet add package ${shellQuote(name)} --version ${shellQuote(version)}`,
  },
  cargo: {
    name: /^[A-Za-z][\w-]*$/,
    update: (name, version) =>
      `cargo update --package ${shellQuote(name)} --precise ${shellQuote(version)}`,
  },
} as const satisfies Record<Ecosystem, Commands>;

/** What the command leaves to the person who runs it, one sentence each. */
const LEFT_TO_DO = {
  npm: null,
  pip: 'Write the version into requirements.txt, so that the next build installs it.',
  maven: 'If it comes with another dependency, set the version in dependencyManagement instead.',
  go: null,
  composer: null,
  rubygems: 'The Gemfile has to allow that version, or nothing changes.',
  nuget: null,
  cargo: 'Cargo.toml has to allow that version, or Cargo refuses.',
} as const satisfies Record<Ecosystem, string | null>;

/**
 * The command that brings a package to the smallest version that fixes it, or why there is none. One line
 * for a POSIX shell, to be run where the source is; it changes no image.
 */
export function ecosystemCommand(dependency: Dependency): CommandResult {
  const { ecosystem, name, direct } = dependency;
  const commands: Commands = COMMANDS[ecosystem];
  const version = versionOf(dependency);
  const reason = nameBlocker(commands, ecosystem, name) ?? versionBlocker(dependency, version);
  if (reason !== null || version === null) {
    const blocker = commandBlocker(reason ?? 'no-fixed-version', { package: name });
    return { ok: false, blockers: [blocker] };
  }
  const { update, updateTransitive = update } = commands;
  return { ok: true, text: (direct === false ? updateTransitive : update)(name, version) };
}

/** What has to be seen to beside the command; null when nothing has. */
export function leftToDo(ecosystem: Ecosystem): string | null {
  return LEFT_TO_DO[ecosystem];
}

function versionOf({ installed, fixed }: Dependency): string | null {
  if (fixed === null || fixed.length > LONGEST) return null;
  return fixingVersion(installed ?? '0', fixed);
}

function nameBlocker(
  { name: grammar }: Commands,
  ecosystem: Ecosystem,
  name: string,
): CommandBlockerReason | null {
  if (name === '') return 'empty-name';
  if (name.length > LONGEST) return 'too-long';
  if (CONTROL.test(name)) return 'control-character';
  if (name.startsWith('-')) return 'leading-dash';
  if (grammar.test(name)) return null;
  return ecosystem === 'maven' && !name.includes(':') ? 'no-group' : 'forbidden-character';
}

function versionBlocker(
  { fixed }: Dependency,
  version: string | null,
): CommandBlockerReason | null {
  if (fixed === null || fixed === '') return 'no-fixed-version';
  if (fixed.length > LONGEST) return 'too-long';
  return version !== null && VERSION.test(version) ? null : 'malformed-version';
}

/** Versions of Go carry a `v` in some sources and none in others. */
function bare(version: string): string {
  return version.replace(/^v/, '');
}
