/** How long the page may wait for a part of a file: less than a frame. */
const BUDGET_MS = 8;

/** Joins the parts of a file and lets the page breathe between them. */
export async function writeFile(
  parts: Generator<string>,
  type: string,
  signal: AbortSignal,
): Promise<Blob> {
  const texts: string[] = [];
  let began = performance.now();
  for (const part of parts) {
    texts.push(part);
    if (performance.now() - began < BUDGET_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    began = performance.now();
  }
  return new Blob(texts, { type });
}
