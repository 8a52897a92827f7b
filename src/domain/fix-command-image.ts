const HOST_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = String.raw`${HOST_LABEL}(?:\.${HOST_LABEL})*(?::\d{1,5})?`;
const STEP = '[a-z0-9]+(?:(?:[.]|__?|-+)[a-z0-9]+)*';
const TAG = String.raw`[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}`;
const DIGEST = 'sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}';

const REFERENCE = new RegExp(
  `^(?<repository>(?:${HOST}/)?${STEP}(?:/${STEP})*)(?::(?<tag>${TAG}))?(?:@(?<digest>${DIGEST}))?$`,
);
const NEW_TAG = new RegExp(`^${TAG}$`);

/** Far above any real reference; keeps the pattern from running over megabytes. */
const LONGEST = 600;

type ImageParts = { repository: string; tag: string | null };

/**
 * Repository and tag of a reference by the grammar of image names; null for anything else. A name
 * with neither tag nor digest is refused too: it would mean `latest`, or the reserved `scratch`.
 */
export function imageParts(reference: string): ImageParts | null {
  if (reference.length > LONGEST) return null;
  const groups = REFERENCE.exec(reference)?.groups;
  if (!groups?.['repository'] || (!groups['tag'] && !groups['digest'])) return null;
  return { repository: groups['repository'], tag: groups['tag'] ?? null };
}

/** Whether registries accept a tag: up to 128 letters, digits, `_`, `.` and `-`. */
export function isImageTag(tag: string): boolean {
  return NEW_TAG.test(tag);
}
