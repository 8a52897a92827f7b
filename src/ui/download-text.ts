/** How long the browser gets to take the file over. */
const KEPT_MS = 10_000;

/** Gives text to the browser as a file. The address of the blob is taken back afterwards. */
export function downloadText(text: string, fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
