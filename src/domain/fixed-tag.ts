/** Longest tag that registries accept. */
const TAG_LIMIT = 128;

/** One or more: a tag that was stacked elsewhere comes back to its base too. */
const SUFFIXES = /(?:_fix_\d{14})+$/;

/** Asia/Shanghai has kept one offset since 1991, so the account clock needs no zone data (D8). */
const ACCOUNT_OFFSET_MS = 8 * 3_600_000;

/**
 * Tag of a rebuilt image: `<base>_fix_<yyyyMMddHHmmss>` on the account clock. The suffix of an image
 * that was fixed before is swapped, never stacked; a long base is cut to stay a legal tag (D7).
 */
export function fixedTag(tag: string, at: Date): string {
  const stamp = new Date(at.getTime() + ACCOUNT_OFFSET_MS)
    .toISOString()
    .replaceAll(/\D/g, '')
    .slice(0, 14);
  const suffix = `_fix_${stamp}`;
  const base = tag.replace(SUFFIXES, '').slice(0, TAG_LIMIT - suffix.length);
  // Cutting can bring another suffix to the end of a long base.
  return base.replace(SUFFIXES, '') + suffix;
}

/** The same, as many seconds later as it takes until no other image of the repository has the tag. */
export function freeFixedTag(tag: string, at: Date, taken: ReadonlySet<string>): string {
  for (let time = at.getTime(); ; time += 1000) {
    const candidate = fixedTag(tag, new Date(time));
    if (!taken.has(candidate)) return candidate;
  }
}
