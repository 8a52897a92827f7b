import { commandOsLabel } from './fix-command-header.ts';
import { newestFixes, type PackageFix } from './fix-command-packages.ts';
import {
  RESTART_FACTS,
  RESTART_KINDS,
  restartKind,
  type RestartKind,
} from './fix-impact-restart.ts';
import type { PackageManager } from './operating-system.ts';

export const IMPACT_TOPICS = [
  'packages',
  'restart',
  'redeploy',
  'version-gone',
  'end-of-life',
] as const;
export type ImpactTopic = (typeof IMPACT_TOPICS)[number];

export type PackageChange = { package: string; from: string | null; to: string };
export type RestartGroup = { kind: RestartKind; packages: readonly string[] };
export type ImpactLine = { topic: ImpactTopic; text: string };

export type FixImpact = {
  /** Each package once, sorted by name; `from` is null when the scan did not report it. */
  changes: readonly PackageChange[];
  /** Only the kinds that apply, in the order of RESTART_KINDS. */
  restarts: readonly RestartGroup[];
  /** The same and more in sentences, in the order of IMPACT_TOPICS. Show them as text only. */
  lines: readonly ImpactLine[];
};

export type FixImpactInput = {
  packageManager: PackageManager;
  fixes: readonly PackageFix[];
  osLabel: string;
  /** Whether the release no longer gets updates from its usual mirrors. */
  endOfLife: boolean;
};

/**
 * What a fix changes, what must restart for it, and what happens when the exact version is gone.
 * Describes fixes that have no command as well; it checks nothing.
 */
export function fixImpact(input: FixImpactInput): FixImpact {
  const { packageManager, fixes, osLabel, endOfLife } = input;
  const changes = newestFixes(packageManager, fixes).map((fix) => ({
    package: fix.package,
    from: fix.installedVersion,
    to: fix.fixedVersion,
  }));
  const restarts = restartGroups(changes);
  const lines: ImpactLine[] = [
    ...changes.map((change) => ({ topic: 'packages' as const, text: changeText(change) })),
    ...restartTexts(restarts).map((text) => ({ topic: 'restart' as const, text })),
    { topic: 'redeploy', text: REDEPLOY },
    { topic: 'version-gone', text: VERSION_GONE[packageManager] },
    ...(endOfLife ? [{ topic: 'end-of-life' as const, text: endOfLifeText(osLabel) }] : []),
  ];
  return { changes, restarts, lines };
}

function changeText({ package: name, from, to }: PackageChange): string {
  return from === null
    ? `${name} is upgraded to ${to}.`
    : `${name} is upgraded from ${from} to ${to}.`;
}

function restartGroups(changes: readonly PackageChange[]): RestartGroup[] {
  const names = changes.map((change) => change.package);
  return RESTART_KINDS.map((kind) => ({
    kind,
    packages: names.filter((name) => restartKind(name) === kind),
  })).filter(({ packages }) => packages.length > 0);
}

const NAMES = new Intl.ListFormat('en-GB');

function restartTexts(restarts: readonly RestartGroup[]): string[] {
  if (restarts.length === 0) return [NO_RESTART];
  return restarts.map(
    ({ kind, packages }) => `${RESTART_FACTS[kind].words} (${NAMES.format(packages)}).`,
  );
}

const NO_RESTART =
  'None of these packages is used by every process. Restart only the services that use them.';

const REDEPLOY =
  'Running containers keep the old image, and the risk, until they are redeployed from the new tag.';

/**
 * What happens when the mirror has replaced the exact version, by what each command really does: apt
 * and apk refuse the whole step, while yum and dnf skip the package and the last line of the command
 * (`rpm -q`) reports it.
 */
const VERSION_GONE = {
  apt: 'Mirrors keep only the newest version. If this one has been replaced, the command stops and no package changes. Re-scan the image and use the newer fixed version.',
  yum: 'If the mirror no longer has this version, the command ends with an error that names the package, and that package stays as it is; others of the same command may already be upgraded. A Dockerfile build stops and makes no image. Re-scan the image and use the newer fixed version.',
  apk: 'Mirrors keep only the newest version of a release. If this one has been replaced, the command stops and no package changes. Re-scan the image and use the newer fixed version.',
  zypper:
    'No command is offered for this system. Upgrade the packages by hand and re-scan the image.',
} as const satisfies Record<PackageManager, string>;

/** Where the packages of releases without updates are, by the vendors' own announcements. */
const ARCHIVES = [
  {
    pattern: /^Debian (?:[1-9]|10)\b/,
    text: 'Its packages have moved to the Debian archive. Until the image points there, no package list can be fetched, the command stops and nothing changes. Point the package sources to the archive, or move to a newer base image.',
  },
  {
    pattern: /^Ubuntu 1[2468]\./,
    text: 'Newer fixes are part of Expanded Security Maintenance and need a subscription. Without it such a version is not found, the command stops and nothing changes. Attach the subscription, or move to a newer base image.',
  },
  {
    pattern: /^CentOS [5-8]\b/,
    text: 'Its packages have moved to the CentOS vault. Until the image points there, no package list can be fetched, the command stops and nothing changes. Point the repositories to the vault, or move to a base image that still gets updates.',
  },
  {
    pattern: /^Alpine /,
    text: 'Its packages stay on the mirror as they were at the end, so published fixes can still be installed, but no new ones appear. Move to a newer base image.',
  },
] as const;

const NO_ARCHIVE =
  'Its mirrors may be gone; then the command stops and nothing changes. Move to a base image that still gets updates.';

function endOfLifeText(osLabel: string): string {
  const label = commandOsLabel(osLabel);
  const archive = ARCHIVES.find(({ pattern }) => pattern.test(label));
  return `${label} no longer gets updates. ${archive?.text ?? NO_ARCHIVE}`;
}
