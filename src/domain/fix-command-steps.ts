import type { CommandPackageManager, PackageFix } from './fix-command-packages.ts';
import { shellQuote } from './shell-quote.ts';

/**
 * A command as lines of POSIX sh. Two texts are made from it: one to paste, one behind RUN. Every
 * line but the last leaves the statement open, or ends it, by its own characters, so that both texts
 * mean the same.
 */
type Steps = { shell: readonly string[]; dockerfile: readonly string[] };

const indented = (words: readonly string[]) => words.map((word) => `  ${word}`);

/** A list of words over several lines; `end` closes the last one. */
const listed = (head: string, words: readonly string[], end = '') =>
  [head, ...indented(words)].map((line, at) => (at < words.length ? `${line} \\` : line + end));

/**
 * `--only-upgrade` leaves out what is not installed, an exact version that the mirror no longer has
 * stops everything, and a package that is already newer is not taken back. Without a terminal the
 * questions of a package would end a build, hence `noninteractive` there.
 */
function aptSteps(fixes: readonly PackageFix[]): Steps {
  const words = fixes.map((fix) => shellQuote(`${fix.package}=${fix.fixedVersion}`));
  const install = 'apt-get install -y --only-upgrade';
  return {
    shell: ['apt-get update &&', ...listed(install, words)],
    dockerfile: [
      'apt-get update && \\',
      ...listed(`DEBIAN_FRONTEND=noninteractive ${install}`, words, ' && \\'),
      'rm -rf /var/lib/apt/lists/*',
    ],
  };
}

/**
 * `name-version-release` without the epoch: the yum of CentOS 7 and Amazon Linux matches an epoch
 * only together with an architecture (`name-epoch:version-release.arch`), so a name with an epoch
 * would match nothing there; without it yum, dnf, microdnf and `rpm -q` all match.
 */
function rpmWord(fix: PackageFix): string {
  return shellQuote(`${fix.package}-${fix.fixedVersion.replace(/^\d+:/, '')}`);
}

/**
 * Which program exists differs by image: yum (CentOS 7, Amazon Linux 2), dnf (CentOS 8, Fedora),
 * microdnf (minimal images). `yum` comes last because where dnf exists `yum` is dnf as well; there
 * it must be `update-to`, since `yum update` of an exact version that is already installed goes on
 * to the newest. All of them upgrade installed packages only, but skip what they cannot find and
 * report success, so `rpm -q` of the exact versions decides whether the command worked.
 */
const RPM_PROGRAMS = [
  { test: 'if command -v dnf >/dev/null; then', upgrade: 'dnf -y upgrade', program: 'dnf' },
  {
    test: 'elif command -v microdnf >/dev/null; then',
    upgrade: 'microdnf -y upgrade',
    program: 'microdnf',
  },
  { test: 'else', upgrade: 'yum -y update-to', program: 'yum' },
] as const;

function yumSteps(fixes: readonly PackageFix[]): Steps {
  const words = fixes.map(rpmWord);
  return {
    shell: [
      ...listed('set --', words),
      ...RPM_PROGRAMS.map(({ test, upgrade }) => `${test} ${upgrade} "$@"`),
      'fi &&',
      'rpm -q "$@"',
    ],
    dockerfile: [
      ...listed('set --', words, ' && \\'),
      ...RPM_PROGRAMS.map(
        ({ test, upgrade, program }) => `${test} ${upgrade} "$@" && ${program} clean all; \\`,
      ),
      'fi && \\',
      'rpm -q "$@" && \\',
      'rm -rf /var/cache/dnf /var/cache/yum',
    ],
  };
}

/**
 * `apk upgrade` takes no version, and `apk add pkg=version` installs what is missing and pins the
 * version in /etc/apk/world, which blocks every later upgrade. So: stop when a package is not
 * installed, demand the exact versions through a virtual package, and remove that again. apk keeps
 * the versions it has, and world is as before. No `--upgrade`: it would also move dependencies.
 */
function apkSteps(fixes: readonly PackageFix[]): Steps {
  const names = fixes.map((fix) => shellQuote(fix.package));
  const words = fixes.map((fix) => shellQuote(`${fix.package}=${fix.fixedVersion}`));
  const add = 'apk add --no-cache --virtual .security-fix';
  return {
    shell: [
      `apk info -e ${names.join(' ')} >/dev/null &&`,
      ...listed(add, words, ' &&'),
      'apk del .security-fix',
    ],
    dockerfile: [
      `apk info -e ${names.join(' ')} >/dev/null && \\`,
      ...listed(add, words, ' && \\'),
      'apk del .security-fix',
    ],
  };
}

const STEPS = {
  apt: aptSteps,
  yum: yumSteps,
  apk: apkSteps,
} as const satisfies Record<CommandPackageManager, (fixes: readonly PackageFix[]) => Steps>;

/** The command for packages that `planFixes` has accepted; safe for nothing else. */
export function fixSteps(
  packageManager: CommandPackageManager,
  fixes: readonly PackageFix[],
): Steps {
  return STEPS[packageManager](fixes);
}

/** A RUN instruction, its continued lines set in. */
export function runInstruction(lines: readonly string[]): string {
  return lines.map((line, at) => (at === 0 ? `RUN ${line}` : `    ${line}`)).join('\n');
}
