import { TIME_RANGES_DAYS } from '#domain/scan-configuration.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Segmented } from '#ui/segmented.tsx';
import styles from './inline.module.css';
import { SettingRow } from './setting-row.tsx';
import type { SettingsForm } from './settings-draft.ts';
import { useScanPreview } from './use-scan-preview.ts';

const RANGES = TIME_RANGES_DAYS.map((days) => ({ value: `${days}`, label: `${days} d` }));

/** Which images are new enough, with how many that leaves. */
export function TimeRangeSetting({ form }: { form: SettingsForm }) {
  const { scan } = form.values;
  const effect = useScanPreview(scan).data?.changed;
  return (
    <SettingRow
      title="Time range"
      help="Only images updated in this period are scanned. If an image was never updated, its creation time counts."
    >
      <Segmented
        label="Time range"
        options={RANGES}
        value={`${scan.timeRangeDays}`}
        disabledReason={form.readOnly}
        onChange={(text) => {
          const days = TIME_RANGES_DAYS.find((one) => `${one}` === text);
          if (days) form.set('scan', 'timeRangeDays', days);
        }}
      />
      {effect ? <p className={styles['quiet']}>{rangeWords(effect)}</p> : null}
    </SettingRow>
  );
}

function rangeWords({ images, inRange }: { images: number; inRange: number }): string {
  const older = images - inRange;
  const rest =
    older === 0
      ? 'None is older.'
      : `${formatNumber(older)} ${older === 1 ? 'is older and stays' : 'are older and stay'} unscanned.`;
  const are = inRange === 1 ? 'is' : 'are';
  return `${formatNumber(inRange)} of ${plural(images, 'image')} ${are} in range. ${rest}`;
}
