import { RISK_CATEGORIES, RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import type { IconName } from '#ui/icon.tsx';
import { FIXES_PATH } from '#urls/fix-address.ts';
import { HISTORY_PATH } from '#urls/history.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { OVERVIEW_PATH } from '#urls/overview-path.ts';
import { IMAGES_PATH } from '#urls/image-address.ts';
import { REGISTRIES_PATH } from '#urls/registries.ts';
import { SCAN_SETTINGS_PATH } from '#urls/scan-settings.ts';
import { WHITELIST_PATH } from '#urls/whitelist-path.ts';
import { SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { RISK_PATHS } from '#urls/risks.ts';

export type NavigationItem = {
  label: string;
  /** For the bottom bar of narrow screens. */
  shortLabel: string;
  path: string;
  icon: IconName;
  /** The category whose open risks stand beside the label. */
  counts?: RiskCategory;
  /** Not in the bottom bar, which has no room for all: another view or the palette leads to it. */
  wideOnly?: boolean;
};

const RISK_ICONS = {
  'system-vulnerability': 'shield-alert',
  'application-vulnerability': 'package',
  baseline: 'clipboard-check',
  'malicious-sample': 'bug',
  'sensitive-file': 'lock',
  'build-instruction': 'terminal',
} as const satisfies Record<RiskCategory, IconName>;

/** The group of one that needs no heading. */
export const SUMMARY = 'Summary';

/** What can be gone to, in groups. A view joins this list in the change that builds it. */
export const NAVIGATION: readonly { label: string; items: readonly NavigationItem[] }[] = [
  {
    label: SUMMARY,
    items: [
      { label: 'Overview', shortLabel: 'Overview', path: OVERVIEW_PATH, icon: 'layout-dashboard' },
    ],
  },
  {
    label: 'Risks',
    items: RISK_CATEGORIES.map((category) => ({
      label: RISK_CATEGORY_FACTS[category].plural,
      shortLabel: 'Risks',
      path: RISK_PATHS[category],
      icon: RISK_ICONS[category],
      counts: category,
      wideOnly: category !== 'system-vulnerability',
    })),
  },
  {
    label: 'Work',
    items: [
      { label: 'Images', shortLabel: 'Images', path: IMAGES_PATH, icon: 'layers' },
      { label: 'Scans', shortLabel: 'Scans', path: SCANS_PATH, icon: 'scan-line' },
      { label: 'Fixes', shortLabel: 'Fixes', path: FIXES_PATH, icon: 'wrench' },
      {
        label: 'Whitelist',
        shortLabel: 'Rules',
        path: WHITELIST_PATH,
        icon: 'eye-off',
        wideOnly: true,
      },
      {
        label: 'History',
        shortLabel: 'History',
        path: HISTORY_PATH,
        icon: 'clock',
        wideOnly: true,
      },
    ],
  },
  {
    label: 'Administration',
    items: [
      {
        label: 'Scan settings',
        shortLabel: 'Settings',
        path: SCAN_SETTINGS_PATH,
        icon: 'sliders',
      },
      {
        label: 'Registries',
        shortLabel: 'Registries',
        path: REGISTRIES_PATH,
        icon: 'database',
        wideOnly: true,
      },
      { label: 'Quota & regions', shortLabel: 'Quota', path: QUOTA_PATH, icon: 'gauge' },
      {
        label: 'Subscription',
        shortLabel: 'Plan',
        path: SUBSCRIPTION_PATH,
        icon: 'credit-card',
        wideOnly: true,
      },
    ],
  },
];
