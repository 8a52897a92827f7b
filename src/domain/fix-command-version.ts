import type { PackageManager } from './operating-system.ts';

/**
 * Which of two versions is newer, by the rules of each package manager. Needed because one package
 * often has several advisories with different fixed versions, and only the newest fixes them all.
 */
type Compare = (a: string, b: string) => number;

/** Numbers of any length, so that no precision is lost. */
function compareDigits(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || compareText(x, y);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function splitEpoch(version: string): [epoch: string, rest: string] {
  const [, epoch = '0', rest = version] = /^(\d+):(.*)$/s.exec(version) ?? [];
  return [epoch, rest];
}

/** dpkg: `~` sorts before the end, letters before every other character. */
function debianWeight(character: string): number {
  if (character === '~') return -1;
  if (character === '') return 0;
  const code = character.charCodeAt(0);
  return /[A-Za-z]/.test(character) ? code : code + 256;
}

function compareDebianText(a: string, b: string): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = debianWeight(a.charAt(at)) - debianWeight(b.charAt(at));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Text and digits take turns, starting with text (deb-version(7)). */
function compareDebianPart(a: string, b: string): number {
  const [x, y] = [debianChunks(a), debianChunks(b)];
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const compare = at % 2 === 0 ? compareDebianText : compareDigits;
    const difference = compare(x[at] ?? '', y[at] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

function debianChunks(part: string): readonly string[] {
  return [...part.matchAll(/(\D*)(\d*)/g)].flatMap(([, text = '', digits = '']) => [text, digits]);
}

const compareDebian: Compare = (a, b) => {
  const [[epochA, restA], [epochB, restB]] = [splitEpoch(a), splitEpoch(b)];
  const [upstreamA, revisionA] = splitLastDash(restA);
  const [upstreamB, revisionB] = splitLastDash(restB);
  return (
    compareDigits(epochA, epochB) ||
    compareDebianPart(upstreamA, upstreamB) ||
    compareDebianPart(revisionA, revisionB)
  );
};

function splitLastDash(version: string): [string, string] {
  const dash = version.lastIndexOf('-');
  return dash < 0 ? [version, ''] : [version.slice(0, dash), version.slice(dash + 1)];
}

/** rpmvercmp: `~` sorts before the end, `^` after it, digits are newer than letters. */
function compareRpmPart(a: string, b: string): number {
  const [x, y] = [rpmSegments(a), rpmSegments(b)];
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const difference = compareRpmSegment(x[at], y[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rpmSegments(part: string): readonly string[] {
  return part.match(/[~^]|\d+|[A-Za-z]+/g) ?? [];
}

const RPM_KINDS = ['tilde', 'end', 'caret', 'letters', 'digits'] as const;

function rpmKind(segment: string | undefined): (typeof RPM_KINDS)[number] {
  if (segment === undefined) return 'end';
  if (segment === '~') return 'tilde';
  if (segment === '^') return 'caret';
  return /\d/.test(segment) ? 'digits' : 'letters';
}

function compareRpmSegment(a: string | undefined, b: string | undefined): number {
  const [x, y] = [rpmKind(a), rpmKind(b)];
  if (x !== y) return RPM_KINDS.indexOf(x) - RPM_KINDS.indexOf(y);
  return (x === 'digits' ? compareDigits : compareText)(a ?? '', b ?? '');
}

const compareRpm: Compare = (a, b) => {
  const [[epochA, restA], [epochB, restB]] = [splitEpoch(a), splitEpoch(b)];
  const [versionA, releaseA] = splitLastDash(restA);
  const [versionB, releaseB] = splitLastDash(restB);
  return (
    compareDigits(epochA, epochB) ||
    compareRpmPart(versionA, versionB) ||
    compareRpmPart(releaseA, releaseB)
  );
};

/** apk: the first four come before the release itself, the rest after it. */
const APK_SUFFIXES = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];

function apkParts(version: string) {
  const match = /^([\d.]*)([a-z]?)((?:_[a-z]+\d*)*)(?:~[0-9a-f]*)?(?:-r(\d+))?/.exec(version);
  return {
    numbers: (match?.[1] ?? '').split('.'),
    letter: match?.[2] ?? '',
    suffixes: [...(match?.[3] ?? '').matchAll(/_([a-z]+)(\d*)/g)],
    revision: match?.[4] ?? '',
  };
}

/** A part with a leading zero is a fraction and compares as text; the first part never is one. */
function compareApkNumbers(a: string[], b: string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x = '', y = ''] = [a[at], b[at]];
    const fraction = at > 0 && (x.startsWith('0') || y.startsWith('0'));
    const difference = (fraction ? compareText : compareDigits)(x, y);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const compareApk: Compare = (a, b) => {
  const [x, y] = [apkParts(a), apkParts(b)];
  const head = compareApkNumbers(x.numbers, y.numbers) || compareText(x.letter, y.letter);
  if (head !== 0) return head;
  for (let at = 0; at < Math.max(x.suffixes.length, y.suffixes.length); at += 1) {
    const [, nameX = '', numberX = ''] = x.suffixes[at] ?? [];
    const [, nameY = '', numberY = ''] = y.suffixes[at] ?? [];
    const difference =
      APK_SUFFIXES.indexOf(nameX) - APK_SUFFIXES.indexOf(nameY) || compareDigits(numberX, numberY);
    if (difference !== 0) return difference;
  }
  return compareDigits(x.revision, y.revision);
};

const COMPARE = {
  apt: compareDebian,
  yum: compareRpm,
  zypper: compareRpm,
  apk: compareApk,
} as const satisfies Record<PackageManager, Compare>;

/**
 * Negative when `a` is older than `b`, 0 when they rank the same, positive when newer. Never throws;
 * text that is no version of the package manager still gets some fixed place.
 */
export function comparePackageVersions(
  packageManager: PackageManager,
  a: string,
  b: string,
): number {
  return COMPARE[packageManager](a, b);
}
