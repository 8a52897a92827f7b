import { parseDockerfile } from '#domain/dockerfile/parse.ts';
import { formatBytes } from '#lib/format-bytes.ts';

/** Far more than any Dockerfile has; what is larger would hold the browser up. */
export const MOST_BYTES = 200_000;

const UNCHANGED = 'Nothing else has changed.';

/** Why a text cannot be checked, and what to do; null when it can. */
export function dockerfileProblem(name: string, text: string): string | null {
  if (text.length > MOST_BYTES) return tooLarge(name, text.length);
  if (text.trim() === '') {
    return `${name} is empty. ${UNCHANGED} Paste the text of a Dockerfile, or choose another file.`;
  }
  if (text.includes('\0')) return notText(name);
  const { instructions } = parseDockerfile(text);
  if (!instructions.some(({ keyword }) => keyword === 'FROM')) {
    return `${name} has no FROM, so it is not a whole Dockerfile. ${UNCHANGED} Choose a file that begins with the image it is built from.`;
  }
  return null;
}

export function tooLarge(name: string, bytes: number): string {
  return `${name} has ${formatBytes(bytes)}, and a Dockerfile of more than ${formatBytes(MOST_BYTES)} is not checked. ${UNCHANGED} Choose the Dockerfile itself, not an image or an archive.`;
}

export function notText(name: string): string {
  return `${name} is not text. ${UNCHANGED} Choose the Dockerfile itself, not an image or an archive.`;
}
