export type CopyResult = 'copied' | 'selected' | 'failed';

/**
 * Puts text on the clipboard. A page without a secure origin or permission has no Clipboard API; then
 * the old command is tried on the selected text. `selected` means that the person can still press the
 * copy keys, `failed` that nothing is selected either.
 */
export async function copyText(
  text: string,
  shown: HTMLElement | null = null,
): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return shown ? copySelected(shown) : copyHidden(text);
  }
}

function copySelected(element: HTMLElement): CopyResult {
  const selection = getSelection();
  if (!selection) return 'failed';
  selection.selectAllChildren(element);
  return oldCopy() ? 'copied' : 'selected';
}

/** Text that is not on the page has to be put there to be selected. */
function copyHidden(text: string): CopyResult {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const copied = oldCopy();
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied ? 'copied' : 'failed';
}

function oldCopy(): boolean {
  // Deprecated, and still the only way where the Clipboard API is missing.
  return typeof document.execCommand === 'function' && document.execCommand('copy');
}
