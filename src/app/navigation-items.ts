import type { RiskCategory } from '#domain/risk-category.ts';
import type { IconName } from '#ui/icon.tsx';
import { QUOTA_PATH } from '#urls/quota.ts';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { IMAGES_PATH } from '#urls/image-address.ts';
import { REGISTRIES_PATH } from '#urls/registries.ts';
import { SCAN_SETTINGS_PATH } from '#urls/scan-settings.ts';
import { SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/system-vulnerabilities.ts';

export type NavigationItem = {
  label: string;
  /** For the bottom bar of narrow screens. */
  shortLabel: string;
  path: string;
  icon: IconName;
  /** The category whose open risks stand beside the label. */
  counts?: RiskCategory;
};

/** What can be gone to, in groups. A view joins this list in the change that builds it. */
export const NAVIGATION: readonly { label: string; items: readonly NavigationItem[] }[] = [
  {
    label: 'Risks',
    items: [
      {
        label: 'System vulnerabilities',
        shortLabel: 'Risks',
        path: SYSTEM_VULNERABILITIES_PATH,
        icon: 'shield-alert',
        counts: 'system-vulnerability',
      },
    ],
  },
  {
    label: 'Work',
    items: [
      { label: 'Images', shortLabel: 'Images', path: IMAGES_PATH, icon: 'layers' },
      { label: 'Scans', shortLabel: 'Scans', path: SCANS_PATH, icon: 'scan-line' },
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
      { label: 'Registries', shortLabel: 'Registries', path: REGISTRIES_PATH, icon: 'database' },
      { label: 'Quota & regions', shortLabel: 'Quota', path: QUOTA_PATH, icon: 'gauge' },
      {
        label: 'Subscription',
        shortLabel: 'Plan',
        path: SUBSCRIPTION_PATH,
        icon: 'credit-card',
      },
    ],
  },
];
