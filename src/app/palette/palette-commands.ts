import { printedKeys, SHORTCUTS, type ShortcutId } from '#components/shortcuts.ts';
import type { Site } from '#domain/region.ts';
import { liveCommands } from '#ui/commands.ts';
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

/** What can be done here and now: every key that is bound, and what views offer without one. */
export function actionLines(): PaletteLine[] {
  const bound = new Map(boundHotkeys().map(({ keys, run }) => [keys, run]));
  const keyed = (Object.keys(SHORTCUTS) as ShortcutId[]).flatMap((id) => {
    const { keys, label } = SHORTCUTS[id];
    const run = bound.get(keys);
    if (!run || NOT_COMMANDS.includes(id) || GOING.includes(keys)) return [];
    return { key: id, icon: 'terminal' as const, label, detail: '', keys: printedKeys(id), run };
  });
  const named = liveCommands().map(({ label, run }) => ({
    key: `do ${label}`,
    icon: 'terminal' as const,
    label,
    detail: '',
    keys: [],
    run,
  }));
  return [...keyed, ...named];
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
