import { lazy, Suspense, useEffect, useState } from 'react';
import { printedKeys, SHORTCUTS } from '#components/shortcuts.ts';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import styles from './palette-button.module.css';

const load = async () => ({ default: (await import('./palette/palette.tsx')).Palette });
const Palette = lazy(load);

/** Long after the list is there, and long before anybody has read it. */
const PREFETCH_MS = 1_500;

/** Opens the palette. It is fetched early, so that what is typed at once goes into it. */
export function PaletteButton() {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  const { keys, label } = SHORTCUTS.openPalette;
  useHotkeys([{ keys, run: show }]);
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), PREFETCH_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <button type="button" className={styles['button']} onClick={show}>
        <Icon name="search" />
        <span className={styles['label']}>{label}</span>
        <Kbd keys={printedKeys('openPalette')} />
      </button>
      {open ? (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
