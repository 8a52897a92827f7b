import type { FixSkip } from '#domain/fix-skip.ts';
import type { FixReach } from '#domain/fix-run.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { REGISTRIES_PATH } from '#urls/registries.ts';
import { scanSettingsUrl } from '#urls/scan-settings.ts';

/** What of the images of a selection is fixed, as a choice. */
export const FIX_REACH_LABELS = {
  selected: 'Selected risks',
  'fixable-high': 'All fixable High',
  fixable: 'All fixable',
} as const satisfies Record<FixReach, string>;

/** Why risks are left out of a fix, and what a person can do instead. */
export const FIX_SKIP_WORDS = {
  'category-has-no-quick-fix': {
    reason: 'Quick fix exists for system vulnerabilities only',
    next: 'Run the commands of the risk',
  },
  'release-not-fixable': {
    reason: 'The release is not supported for fixing',
    next: 'Run the commands, or move to a newer base image',
  },
  'no-fixed-version': {
    reason: 'No fixed version yet',
    next: 'Watch for a fix, or ignore with a date',
  },
  'registry-not-acr-enterprise': {
    reason: 'Not in Container Registry Enterprise',
    next: 'Run the commands',
  },
  'new-tag-taken': {
    reason: 'Tag is immutable and the new tag name is taken',
    next: 'Run the commands and push under another tag',
  },
  'no-safe-command': {
    reason: 'Package or version is named so that no command can hold it',
    next: 'Build a new image without the package',
  },
  'being-fixed': {
    reason: 'Another fix is rebuilding the image',
    next: 'Wait for its receipt',
  },
  decided: {
    reason: 'Ignored, false positive or whitelisted',
    next: 'Open them again to fix them',
  },
  'already-fixed': { reason: 'Fixed already', next: 'Nothing to do' },
  'rebuilt-already': {
    reason: 'A fix has built a new image from it',
    next: 'Fix the new tag, so that nothing is lost',
  },
  'repository-excluded': {
    reason: 'The repository is out of the scan scope, so nothing would be proved',
    next: 'Put it back into the scope, or run the commands.',
  },
  'region-off': {
    reason: 'The region is out of the scan scope, so nothing would be proved',
    next: 'Switch the region on, or run the commands.',
  },
  'registry-removed': {
    reason: 'The registry was removed, so nothing can be pushed or scanned',
    next: 'Add the registry again.',
  },
  'over-limit': {
    reason: 'Beyond the 100 images of one fix',
    next: 'Fix them after this one',
  },
} as const satisfies Record<FixSkip, { reason: string; next: string }>;

/** Where a reason can be taken away. */
export const FIX_SKIP_LINKS: Partial<Record<FixSkip, { to: string; label: string }>> = {
  'repository-excluded': { to: scanSettingsUrl('scan'), label: 'Change the repositories' },
  'region-off': { to: QUOTA_PATH, label: 'Change the regions' },
  'registry-removed': { to: REGISTRIES_PATH, label: 'See the registries' },
};
