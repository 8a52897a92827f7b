import {
  commandBlocker,
  type CommandBlocker,
  type CommandBlockerReason,
} from './fix-command-blocker.ts';
import { comparePackageVersions } from './fix-command-version.ts';
import type { PackageManager } from './operating-system.ts';

/** One package of an image and the version that fixes it. All texts are as the image gave them. */
export type PackageFix = {
  package: string;
  fixedVersion: string;
  installedVersion: string | null;
};

/** zypper is missing on purpose: no release that uses it can be fixed (product-facts 6.6). */
export type CommandPackageManager = Exclude<PackageManager, 'zypper'>;

export type PlannedFixes =
  | { ok: true; packageManager: CommandPackageManager; fixes: readonly PackageFix[] }
  | { ok: false; blockers: readonly CommandBlocker[] };

type Grammar = { name: RegExp; version: RegExp };

/**
 * What each package manager can accept. Quoting protects the shell, not the package manager, which
 * reads its arguments once more; everything below would do something else than upgrade one package:
 * apt reads `/` as a release, a trailing `-` as "remove" and `*` as a pattern; yum and dnf read `@`
 * as a group, `*?[` as a pattern, and `://` or a trailing `.rpm` as a file to fetch; apk reads
 * `<>=~@!` as constraints. None of these characters, no white space, quote, `$`, `\`, `#` or `<` can
 * be part of a name or a version, so no argument can change the meaning of a Dockerfile either.
 */
const GRAMMARS = {
  apt: {
    name: /^[a-z0-9][a-z0-9+.-]*$/,
    version: /^(?:\d+:)?\d[A-Za-z0-9.+~-]*(?<!-)$/,
  },
  yum: {
    name: /^[A-Za-z0-9_][A-Za-z0-9_.+-]*$/,
    version: /^(?:\d+:)?[A-Za-z0-9][A-Za-z0-9_.+~^]*(?:-[A-Za-z0-9_.+~^]+)?(?<!\.rpm)$/,
  },
  apk: {
    name: /^[A-Za-z0-9_.][A-Za-z0-9_.+:-]*$/,
    version:
      /^\d+(?:\.\d+)*[a-z]?(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*(?:~[0-9a-f]+)?(?:-r\d+)?$/,
  },
} as const satisfies Record<CommandPackageManager, Grammar>;

const LONGEST = 256;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/**
 * The packages one command upgrades: each once, at the newest of its fixed versions, sorted by name,
 * or every reason why there can be no command.
 */
export function planFixes(
  packageManager: PackageManager,
  fixes: readonly PackageFix[],
): PlannedFixes {
  if (packageManager === 'zypper') {
    return { ok: false, blockers: [commandBlocker('unsupported-package-manager')] };
  }
  if (fixes.length === 0) return { ok: false, blockers: [commandBlocker('no-packages')] };
  const blockers = fixes.flatMap((fix) => packageBlockers(GRAMMARS[packageManager], fix));
  if (blockers.length > 0) return { ok: false, blockers };
  return { ok: true, packageManager, fixes: newestFixes(packageManager, fixes) };
}

function packageBlockers(grammar: Grammar, fix: PackageFix): CommandBlocker[] {
  return [nameBlocker(grammar, fix.package), versionBlocker(grammar, fix.fixedVersion)]
    .filter((reason) => reason !== null)
    .map((reason) => commandBlocker(reason, { package: fix.package }));
}

function nameBlocker({ name }: Grammar, text: string): CommandBlockerReason | null {
  if (text === '') return 'empty-name';
  if (text.length > LONGEST) return 'too-long';
  if (CONTROL.test(text)) return 'control-character';
  if (text.startsWith('-')) return 'leading-dash';
  return name.test(text) ? null : 'forbidden-character';
}

function versionBlocker({ version }: Grammar, text: string): CommandBlockerReason | null {
  if (text === '') return 'no-fixed-version';
  if (text.length > LONGEST) return 'too-long';
  if (CONTROL.test(text)) return 'control-character';
  return version.test(text) ? null : 'malformed-version';
}

/** Each package once, at its newest fixed version, sorted by name in code order. Checks nothing. */
export function newestFixes(
  packageManager: PackageManager,
  fixes: readonly PackageFix[],
): PackageFix[] {
  const newest = new Map<string, PackageFix>();
  for (const fix of fixes) {
    const other = newest.get(fix.package);
    const newer =
      !other || comparePackageVersions(packageManager, fix.fixedVersion, other.fixedVersion) > 0;
    if (newer) newest.set(fix.package, fix);
  }
  return [...newest.values()].toSorted((a, b) => (a.package < b.package ? -1 : 1));
}
