/** Lists of a scope whose values are typed. */
export type NameList = 'tags' | 'digests';

const DIGEST = /^sha256:[\da-f]{64}$/i;

/** What is wrong with a name as it was typed; null when it can be added. */
export function nameProblem(list: NameList, text: string): string | null {
  const name = text.trim();
  if (name === '') return null;
  if (list === 'digests' && !DIGEST.test(name))
    return 'A digest is sha256: and 64 hexadecimal digits.';
  return /\s/.test(name) ? 'A tag has no spaces. Add tags one by one.' : null;
}
