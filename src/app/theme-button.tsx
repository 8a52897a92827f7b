import { SHORTCUTS } from '#components/shortcuts.ts';
import { Button } from '#ui/button.tsx';
import { NEXT_THEME, useTheme } from '#ui/theme.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';

const LOOKS = {
  system: { icon: 'monitor', label: 'Theme: as the system' },
  light: { icon: 'sun', label: 'Theme: light' },
  dark: { icon: 'moon', label: 'Theme: dark' },
} as const;

/** Steps through system, light and dark. */
export function ThemeButton() {
  const [theme, setTheme] = useTheme();
  const next = () => setTheme(NEXT_THEME[theme]);
  useHotkeys([{ keys: SHORTCUTS.switchTheme.keys, run: next }]);
  const { icon, label } = LOOKS[theme];
  return <Button kind="ghost" icon={icon} label={label} onClick={next} />;
}
