import { useNavigate } from 'react-router';
import { SHORTCUTS, type ShortcutId } from '#components/shortcuts.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { FIXES_PATH } from '#urls/fix-address.ts';
import { HISTORY_PATH } from '#urls/history.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { OVERVIEW_PATH } from '#urls/overview-path.ts';
import { IMAGES_PATH } from '#urls/image-address.ts';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { REGISTRIES_PATH } from '#urls/registries.ts';
import { SCAN_SETTINGS_PATH } from '#urls/scan-settings.ts';
import { SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/risks.ts';
import { siteSearch } from '#urls/site.ts';
import { useSite } from './use-site.ts';

const VIEWS = [
  ['goToOverview', OVERVIEW_PATH],
  ['goToSystemVulnerabilities', SYSTEM_VULNERABILITIES_PATH],
  ['goToImages', IMAGES_PATH],
  ['goToScans', SCANS_PATH],
  ['goToFixes', FIXES_PATH],
  ['goToHistory', HISTORY_PATH],
  ['goToRegistries', REGISTRIES_PATH],
  ['goToSettings', SCAN_SETTINGS_PATH],
  ['goToQuota', QUOTA_PATH],
  ['goToSubscription', SUBSCRIPTION_PATH],
] as const satisfies readonly (readonly [ShortcutId, string])[];

/** Keys that work in every view: go to a view, switch the site. */
export function useNavigationKeys() {
  const navigate = useNavigate();
  const [site, setSite] = useSite();
  useHotkeys([
    ...VIEWS.map(([id, path]) => ({
      keys: SHORTCUTS[id].keys,
      run: () => void navigate(path + siteSearch(site)),
    })),
    {
      keys: SHORTCUTS.switchSite.keys,
      run: () => void setSite(site === 'china' ? 'outside-china' : 'china'),
    },
  ]);
}
