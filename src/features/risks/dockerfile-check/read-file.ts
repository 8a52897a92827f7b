import { dockerfileProblem, MOST_BYTES, notText, tooLarge } from './dockerfile-problem.ts';

export type ReadFile = { name: string } & ({ text: string } | { problem: string });

/** The text of a file that was chosen or dropped, or why it cannot be checked. */
export async function readFile(file: File): Promise<ReadFile> {
  // A name may be anything; in a diff it has to stay on its line.
  const name = file.name.replaceAll(/\p{Cc}/gu, ' ').trim() || 'Dockerfile';
  if (file.size > MOST_BYTES) return { name, problem: tooLarge(name, file.size) };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    const problem = `${name} could not be read; it may be a folder, or be gone. Nothing else has changed. Choose it again, or paste its text.`;
    return { name, problem };
  }
  const text = decode(bytes);
  if (text === null) return { name, problem: notText(name) };
  const problem = dockerfileProblem(name, text);
  return problem === null ? { name, text } : { name, problem };
}

/** A byte order mark stays, so that an edited file keeps it. */
function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
