import { modifierKeys } from '#ui/modifier-keys.ts';

export const SHORTCUT_GROUPS = ['Anywhere', 'Go to', 'List', 'Risk', 'Panel'] as const;
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

type Shortcut = { keys: string; label: string; group: ShortcutGroup };

/**
 * Every shortcut of the console. The keys are bound, listed under `?` and shown beside their actions
 * from here only, so that no list can disagree with another.
 */
export const SHORTCUTS = {
  searchList: { keys: '/', label: 'Search this list', group: 'Anywhere' },
  openPalette: { keys: 'Ctrl+k', label: 'Search or run a command', group: 'Anywhere' },
  showShortcuts: { keys: '?', label: 'Keyboard shortcuts', group: 'Anywhere' },
  undo: { keys: 'z', label: 'Undo', group: 'Anywhere' },
  switchTheme: { keys: 'Alt+t', label: 'Switch theme', group: 'Anywhere' },
  switchSite: { keys: 'Alt+g', label: 'Switch site', group: 'Anywhere' },
  goToOverview: { keys: 'g o', label: 'Overview', group: 'Go to' },
  goToSystemVulnerabilities: { keys: 'g v', label: 'System vulnerabilities', group: 'Go to' },
  goToImages: { keys: 'g i', label: 'Images', group: 'Go to' },
  goToScans: { keys: 'g c', label: 'Scans', group: 'Go to' },
  goToFixes: { keys: 'g f', label: 'Fixes', group: 'Go to' },
  goToHistory: { keys: 'g h', label: 'History', group: 'Go to' },
  goToRegistries: { keys: 'g r', label: 'Registries', group: 'Go to' },
  goToSettings: { keys: 'g s', label: 'Scan settings', group: 'Go to' },
  goToQuota: { keys: 'g q', label: 'Quota & regions', group: 'Go to' },
  goToSubscription: { keys: 'g p', label: 'Subscription', group: 'Go to' },
  nextRow: { keys: 'j', label: 'Next row', group: 'List' },
  previousRow: { keys: 'k', label: 'Previous row', group: 'List' },
  openRow: { keys: 'Enter', label: 'Open row', group: 'List' },
  selectRow: { keys: 'x', label: 'Select row', group: 'List' },
  selectAllMatching: { keys: 'Ctrl+Shift+a', label: 'Select all that match', group: 'List' },
  fixableOnly: { keys: 'Alt+f', label: 'Fixable only', group: 'List' },
  chooseColumns: { keys: 'Alt+c', label: 'Columns', group: 'List' },
  exportRisks: { keys: 'e', label: 'Export', group: 'List' },
  focusMode: { keys: 'Alt+Enter', label: 'One by one', group: 'List' },
  fix: { keys: 'f', label: 'Quick fix', group: 'Risk' },
  assign: { keys: 'a', label: 'Assign', group: 'Risk' },
  assignToMe: { keys: 'm', label: 'Assign to me', group: 'Risk' },
  ignore: { keys: 'i', label: 'Ignore', group: 'Risk' },
  comment: { keys: 'n', label: 'Comment', group: 'Risk' },
  whitelist: { keys: 'w', label: 'Whitelist', group: 'Risk' },
  copyCommand: { keys: 'c', label: 'Copy fix command', group: 'Risk' },
  copyLink: { keys: 'l', label: 'Copy link', group: 'Risk' },
  confirm: { keys: 'Ctrl+Enter', label: 'Confirm', group: 'Panel' },
  saveSettings: { keys: 'Ctrl+s', label: 'Save changes', group: 'Panel' },
  closePanel: { keys: 'Escape', label: 'Close', group: 'Panel' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof SHORTCUTS;

/** The keys of one shortcut as they are printed: `['Ctrl', 'K']`. */
export function printedKeys(id: ShortcutId): string[] {
  const printed: Readonly<Record<string, string>> = { ...NAMED_KEYS, ...modifierKeys() };
  return SHORTCUTS[id].keys.split(/[ +]/).map((key) => printed[key] ?? key.toUpperCase());
}

const NAMED_KEYS = { Enter: 'Enter', Escape: 'Esc', Shift: 'Shift' };
