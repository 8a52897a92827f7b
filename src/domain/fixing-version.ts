/** A lower bound or a version by itself: `>= 2.1.3`, `~> 1.6.11`, `v1.4.6`. Upper bounds fix nothing. */
const FIXING = /^(?:>=|~>|=)?\s*(v?\d[\w.+-]*)$/;

/** Words after the numbers that come before the release itself; all others come with it or after it. */
const BEFORE_RELEASE = /^[-.]?(?:alpha|beta|a\d|b\d|rc|cr|m\d|next|dev|pre|snapshot|\d{14}|0\.)/i;

/**
 * The smallest version that fixes an installed one, of what a source has published: several versions for
 * several lines, or bounds. Null when none of them can be read or is newer than what is installed.
 *
 * @example fixingVersion('1.9.0', '>= 3.1.0, >= 2.1.3, < 3.0.0') // '2.1.3'
 */
export function fixingVersion(installed: string, published: string): string | null {
  const newer = published
    .split(',')
    .flatMap((part) => FIXING.exec(part.trim())?.[1] ?? [])
    .filter((version) => compareReleases(version, installed) > 0)
    .toSorted(compareReleases);
  const smallest = newer.filter((version) => compareReleases(version, newer[0]!) === 0);
  return (
    smallest.find((version) => flavour(version) === flavour(installed)) ?? smallest.at(-1) ?? null
  );
}

/** Whether a version starts with another number than the one before, and so may break what uses it. */
export function isMajorChange(from: string, to: string): boolean {
  return readRelease(from).numbers[0] !== readRelease(to).numbers[0];
}

/**
 * Negative when `a` is older. Numbers count by place, a pre-release is older than its release. Good enough
 * to choose among published versions; package managers have the last word.
 */
export function compareReleases(a: string, b: string): number {
  const [x, y] = [readRelease(a), readRelease(b)];
  for (let at = 0; at < Math.max(x.numbers.length, y.numbers.length); at += 1) {
    const difference = (x.numbers[at] ?? 0) - (y.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  const stages = Number(y.early) - Number(x.early);
  if (stages !== 0 || !x.early) return stages;
  return x.rest.localeCompare(y.rest, 'en', { numeric: true });
}

function readRelease(version: string) {
  const [, numbers = '', rest = ''] = /^v?(\d+(?:\.\d+)*)(.*)$/s.exec(version) ?? [];
  return { numbers: numbers.split('.').map(Number), rest, early: BEFORE_RELEASE.test(rest) };
}

/** One release may be published twice, for other platforms: `30.0-jre` and `30.0-android`. */
function flavour(version: string): string {
  return /-([a-z]+)$/.exec(version)?.[1] ?? '';
}
