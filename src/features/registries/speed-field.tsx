import { isSpeed } from '#domain/registry-form.ts';
import {
  exceedsScan,
  imagesInOneScan,
  SCAN_LIMIT_HOURS,
  speedThatFits,
} from '#domain/speed-limit.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { Note } from '#ui/note.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './dialogs.module.css';
import { FIELD_LABELS } from './field-words.ts';
import { speedWords, tooSlowWords } from './registry-words.ts';
import { readSpeed, type SpeedText } from './speed-text.ts';

type SpeedFieldProps = {
  speed: SpeedText;
  /** Images of the registry; null while they are not known. */
  images: number | null;
  error: string | null;
  onChange: (speed: SpeedText) => void;
};

/** The speed limit, with what it means for one scan (product-facts 3.4). */
export function SpeedField({ speed, images, error, onChange }: SpeedFieldProps) {
  const imagesPerHour = readSpeed(speed);
  return (
    <div className={styles['stack']} data-field="imagesPerHour">
      {speed.unlimited ? null : (
        <TextField
          label={`${FIELD_LABELS.imagesPerHour}, images an hour`}
          value={speed.text}
          inputMode="numeric"
          error={error}
          help={scanWords(imagesPerHour)}
          onChange={(text) => onChange({ ...speed, text })}
        />
      )}
      <CheckField
        checked={speed.unlimited}
        onChange={(unlimited) => onChange({ ...speed, unlimited })}
        help="Not advised: scans can then slow the registry down for everybody else."
      >
        Unlimited
      </CheckField>
      <TooSlow images={images} imagesPerHour={imagesPerHour} onUse={onChange} />
    </div>
  );
}

/** How many images fit into one scan: what can be said before anything is known of the registry. */
function scanWords(imagesPerHour: number | null): string {
  if (imagesPerHour === null || !isSpeed(imagesPerHour))
    return `One scan stops after ${SCAN_LIMIT_HOURS} h.`;
  return `At ${speedWords(imagesPerHour)}, ${plural(imagesInOneScan(imagesPerHour), 'image')} fit into one scan, which stops after ${SCAN_LIMIT_HOURS} h.`;
}

type TooSlowProps = {
  images: number | null;
  imagesPerHour: number | null;
  onUse: (speed: SpeedText) => void;
};

function TooSlow({ images, imagesPerHour, onUse }: TooSlowProps) {
  if (images === null || !isSpeed(imagesPerHour) || !exceedsScan(images, imagesPerHour))
    return null;
  const fits = speedThatFits(images);
  return (
    <Note
      tone="caution"
      title={tooSlowWords(images, imagesPerHour) ?? ''}
      actions={
        <Button size="small" onClick={() => onUse({ text: String(fits), unlimited: false })}>
          Use {formatNumber(fits)} an hour
        </Button>
      }
    />
  );
}
