/** Names of the modifier keys as they are printed on the keyboard of this machine (design 9). */
export function modifierKeys(): { Ctrl: string; Alt: string } {
  const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
  return mac ? { Ctrl: '⌘', Alt: '⌥' } : { Ctrl: 'Ctrl', Alt: 'Alt' };
}
