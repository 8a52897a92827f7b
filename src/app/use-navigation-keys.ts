import { useNavigate } from 'react-router';
import { SHORTCUTS } from '#components/shortcuts.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { HISTORY_PATH } from '#urls/history.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { IMAGES_PATH } from '#urls/image-address.ts';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { REGISTRIES_PATH } from '#urls/registries.ts';
import { SCAN_SETTINGS_PATH } from '#urls/scan-settings.ts';
import { SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { risksUrl } from '#urls/risks.ts';
import { siteSearch } from '#urls/site.ts';
import { useSite } from './use-site.ts';

/** Keys that work in every view: go to a view, switch the site. */
export function useNavigationKeys() {
  const navigate = useNavigate();
  const [site, setSite] = useSite();
  const search = siteSearch(site);
  useHotkeys([
    {
      keys: SHORTCUTS.goToSystemVulnerabilities.keys,
      run: () => void navigate(risksUrl('system-vulnerability', { site })),
    },
    { keys: SHORTCUTS.goToImages.keys, run: () => void navigate(IMAGES_PATH + search) },
    { keys: SHORTCUTS.goToScans.keys, run: () => void navigate(SCANS_PATH + search) },
    { keys: SHORTCUTS.goToHistory.keys, run: () => void navigate(HISTORY_PATH + search) },
    { keys: SHORTCUTS.goToRegistries.keys, run: () => void navigate(REGISTRIES_PATH + search) },
    {
      keys: SHORTCUTS.goToSettings.keys,
      run: () => void navigate(SCAN_SETTINGS_PATH + search),
    },
    { keys: SHORTCUTS.goToQuota.keys, run: () => void navigate(QUOTA_PATH + search) },
    {
      keys: SHORTCUTS.goToSubscription.keys,
      run: () => void navigate(SUBSCRIPTION_PATH + search),
    },
    {
      keys: SHORTCUTS.switchSite.keys,
      run: () => void setSite(site === 'china' ? 'outside-china' : 'china'),
    },
  ]);
}
