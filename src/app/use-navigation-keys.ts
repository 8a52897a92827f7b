import { useNavigate } from 'react-router';
import { SHORTCUTS } from '#components/shortcuts.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { systemVulnerabilitiesUrl } from '#urls/system-vulnerabilities.ts';
import { useSite } from './use-site.ts';

/** Keys that work in every view: go to a view, switch the site. */
export function useNavigationKeys() {
  const navigate = useNavigate();
  const [site, setSite] = useSite();
  useHotkeys([
    {
      keys: SHORTCUTS.goToSystemVulnerabilities.keys,
      run: () => void navigate(systemVulnerabilitiesUrl({ site })),
    },
    {
      keys: SHORTCUTS.switchSite.keys,
      run: () => void setSite(site === 'china' ? 'outside-china' : 'china'),
    },
  ]);
}
