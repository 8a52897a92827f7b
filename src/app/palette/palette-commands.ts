import { printedKeys, SHORTCUTS, type ShortcutId } from '#components/shortcuts.ts';
import type { Site } from '#domain/region.ts';
import type { IconName } from '#ui/icon.tsx';
import { boundHotkeys } from '#ui/use-hotkeys.ts';
import { DOCKERFILE_CHECK_PATH } from '#urls/dockerfile-check.ts';
import { LEDGER_PATH } from '#urls/quota.ts';
import { ADD_REGISTRY_PATH } from '#urls/registries.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { siteSearch } from '#urls/site.ts';
import { CHANGE_QUOTA_PATH, RENEW_PATH, UPGRADE_PATH } from '#urls/subscription.ts';
import { NAVIGATION } from '../navigation-items.ts';

/** One line of the palette. `to` leads somewhere; `run` does something here. */
export type PaletteLine = {
  key: string;
  icon: IconName;
  label: string;
  detail: string;
  keys: readonly string[];
} & ({ to: string } | { run: () => void });

/** Keys that mean nothing away from the place where they are pressed. */
const NOT_COMMANDS: readonly ShortcutId[] = [
  'openPalette',
  'nextRow',
  'previousRow',
  'openRow',
  'selectRow',
  'confirm',
  'closePanel',
];

const GOING: readonly string[] = Object.values(SHORTCUTS)
  .filter(({ group }) => group === 'Go to')
  .map(({ keys }) => keys);

/** What can be done here and now: every key that is bound, and every button of the view without one. */
export function actionLines(): PaletteLine[] {
  const bound = new Map(boundHotkeys().map(({ keys, run }) => [keys, run]));
  const keyed = (Object.keys(SHORTCUTS) as ShortcutId[]).flatMap((id) => {
    const { keys, label } = SHORTCUTS[id];
    const run = bound.get(keys);
    if (!run || NOT_COMMANDS.includes(id) || GOING.includes(keys)) return [];
    return { key: id, icon: 'terminal' as const, label, detail: '', keys: printedKeys(id), run };
  });
  const known = new Set<string>(keyed.map(({ label }) => label));
  return [...keyed, ...buttonLines().filter(({ label }) => !known.has(label))];
}

/** Something that can be done, without a key. */
export function action(label: string, run: () => void): PaletteLine {
  return { key: `do ${label}`, icon: 'terminal', label, detail: '', keys: [], run };
}

/** Those that stand by themselves and can be pressed now; a row of a table has no words of its own. */
function buttonLines(): PaletteLine[] {
  const buttons = [...document.querySelectorAll<HTMLElement>('main :is(button, a)[data-kind]')];
  const lines = buttons
    .filter((button) => button.ariaDisabled !== 'true' && !button.closest('table, li'))
    .filter((button) => button.getClientRects().length > 0)
    .map((button): [string, PaletteLine] => {
      const label = wordsOf(button);
      return [label, action(label, () => button.click())];
    });
  return [...new Map(lines).values()];
}

/** The words of a button without the keys that are printed on it. */
function wordsOf(button: HTMLElement): string {
  if (button.ariaLabel) return button.ariaLabel;
  const copy = button.cloneNode(true) as HTMLElement;
  for (const key of copy.querySelectorAll('kbd')) key.remove();
  return copy.textContent.trim();
}

/** Pages that begin something, beside those of the navigation. */
const PAGES = [
  { label: 'Scan now', path: scanPlanUrl(), icon: 'scan-line' },
  { label: 'Check a Dockerfile', path: DOCKERFILE_CHECK_PATH, icon: 'terminal' },
  { label: 'Add registry', path: ADD_REGISTRY_PATH, icon: 'database' },
  { label: 'Ledger', path: LEDGER_PATH, icon: 'gauge' },
  { label: 'Change quota', path: CHANGE_QUOTA_PATH, icon: 'credit-card' },
  { label: 'Renew', path: RENEW_PATH, icon: 'credit-card' },
  { label: 'Upgrade', path: UPGRADE_PATH, icon: 'credit-card' },
] as const satisfies readonly { label: string; path: string; icon: IconName }[];

/** Every view, with the keys that go there. */
export function viewLines(site: Site): PaletteLine[] {
  const goTo = Object.entries(SHORTCUTS).filter(([, { group }]) => group === 'Go to');
  return [...NAVIGATION.flatMap(({ items }) => items), ...PAGES].map(({ label, path, icon }) => {
    const id = goTo.find(([, shortcut]) => shortcut.label === label)?.[0];
    const [page, query] = path.split('?');
    return {
      key: path,
      icon,
      label,
      detail: '',
      keys: id ? printedKeys(id as ShortcutId) : [],
      to: query ? path : page + siteSearch(site),
    };
  });
}
