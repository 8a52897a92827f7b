import { downloadBlob } from './download-blob.ts';

/** Gives text to the browser as a file. */
export function downloadText(text: string, fileName: string, type: string): void {
  downloadBlob(new Blob([text], { type }), fileName);
}
