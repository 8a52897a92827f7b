import { useEffect, useRef } from 'react';
import { useStoredValue } from './use-stored-value.ts';
import { readStored } from './stored-value.ts';

/** `j`, `Alt+t`, `Ctrl+k` (the command key on a Mac), `Ctrl+Shift+a` or a sequence such as `g v`. */
export type Hotkey = { keys: string; run: () => void };

const SINGLE_KEYS = 'single-keys';

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1000;

/** Whether keys without a modifier act; off for people who dictate or use a screen reader. */
export function useSingleKeys() {
  return useStoredValue(SINGLE_KEYS, (text) => text === 'true', true);
}

const bound = new Set<{ current: readonly Hotkey[] }>();

/** The keys that act now, for a list of what can be done. */
export function boundHotkeys(): Hotkey[] {
  return [...bound].flatMap(({ current }) => current);
}

/**
 * Binds keys while the component is shown. Ignored while typing and while a dialog is open; a later
 * binding of the same keys does not replace an earlier one, so bind each once.
 */
export function useHotkeys(bindings: readonly Hotkey[], enabled = true): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    if (!enabled) return;
    bound.add(latest);
    let before = { key: '', at: 0 };
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || isBusyElsewhere(event)) return;
      // Shift on its way to a capital letter must not break a sequence.
      if (MODIFIERS.has(event.key)) return;
      const pressed = pressedKeys(event);
      const recent = event.timeStamp - before.at < SEQUENCE_MS ? `${before.key} ${pressed}` : null;
      const binding = latest.current.find(({ keys }) => keys === recent || keys === pressed);
      before = { key: pressed, at: event.timeStamp };
      if (!binding || (isSingle(event) && !singleKeysOn())) return;
      event.preventDefault();
      binding.run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => {
      bound.delete(latest);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled]);
}

function singleKeysOn(): boolean {
  return readStored(SINGLE_KEYS) !== 'false';
}

function isSingle(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function pressedKeys(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  // Without Ctrl it is part of the character: `?` needs it on most keyboards.
  const shift = control && event.shiftKey ? 'Shift+' : '';
  // With Alt a Mac types another letter, so the place of the key counts.
  const key = event.altKey && event.code.startsWith('Key') ? event.code.slice(3) : event.key;
  return control + alt + shift + (key.length === 1 ? key.toLowerCase() : key);
}

/** Escape leaves a field or closes a popup by itself; modifiers work while typing. */
function isBusyElsewhere(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  const typing =
    target.closest('[popover]') !== null ||
    target.matches(
      'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])',
    );
  return typing && (isSingle(event) || event.key === 'Escape' || event.key === 'Enter');
}
