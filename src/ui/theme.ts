import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from './stored-value.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';
const listeners = new Set<() => void>();

function storedTheme(): Theme {
  const stored = readStored(KEY);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** Before the first paint: puts the chosen theme on the document; none follows the system. */
export function applyStoredTheme(): void {
  const theme = storedTheme();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The theme after this one, where one button steps through all. */
export const NEXT_THEME = {
  system: 'light',
  light: 'dark',
  dark: 'system',
} as const satisfies Record<Theme, Theme>;

/** The chosen theme and how to change it; remembered in this browser. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, storedTheme);
  return [theme, setTheme];
}

function setTheme(theme: Theme): void {
  writeStored(KEY, theme);
  applyStoredTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
