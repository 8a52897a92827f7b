import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { FailureState } from '#components/failure-state.tsx';
import { ForbiddenState } from '#components/forbidden-state.tsx';
import { isForbidden } from '#contract/api-error.ts';
import { getScanSettings } from '#contract/scan-settings.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { SETTINGS_TABS, type SettingsTab } from '#urls/scan-settings.ts';
import { SettingsEditor } from './settings-editor.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** What every scan looks at and when it runs: one document in tabs. */
export function ScanSettingsPage() {
  const tab = useTab();
  const settings = useQuery(apiQuery(getScanSettings, {}));
  if (settings.data) return <SettingsEditor tab={tab} settings={settings.data} />;
  return (
    <SettingsFrame tab={tab}>
      {isForbidden(settings.error) ? (
        <ForbiddenState error={settings.error} title="Scan settings are closed to your role" />
      ) : settings.error ? (
        <FailureState
          error={settings.error}
          title="The scan settings could not be loaded"
          onRetry={() => void settings.refetch()}
        />
      ) : (
        <Skeleton lines={12} label="Loading: the scan settings" />
      )}
    </SettingsFrame>
  );
}

/** The tab of the address; the first one when it names none that there is. */
function useTab(): SettingsTab {
  const { tab } = useParams();
  return SETTINGS_TABS.find((one) => one === tab) ?? 'scan';
}
