import { afterEach, expect, test, vi } from 'vitest';
import { printedKeys } from './shortcuts.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['Win32', ['Ctrl', 'K'], ['Alt', 'T']],
  ['Linux x86_64', ['Ctrl', 'K'], ['Alt', 'T']],
  ['MacIntel', ['⌘', 'K'], ['⌥', 'T']],
])('on %s the keys are printed as they are labelled', (platform, search, theme) => {
  vi.stubGlobal('navigator', { platform });
  expect(printedKeys('openPalette')).toEqual(search);
  expect(printedKeys('switchTheme')).toEqual(theme);
  expect(printedKeys('goToQuota')).toEqual(['G', 'Q']);
  expect(printedKeys('closePanel')).toEqual(['Esc']);
});
