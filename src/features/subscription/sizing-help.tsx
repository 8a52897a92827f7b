import { readQuantity, roundUpQuantity, unitsForImages } from '#domain/quota.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './sizing-help.module.css';

export type Sizing = { images: string; changes: string };

function onSale(needed: number, rounded: number): string {
  if (needed === rounded) return '';
  return needed < rounded
    ? `, on sale as ${formatNumber(rounded)}`
    : `, more than the ${formatNumber(rounded)} that one account can buy`;
}

/** Units a month for what was typed; NaN while a number is missing. */
export function neededUnits({ images, changes }: Sizing): number {
  return unitsForImages(readQuantity(images), readQuantity(changes));
}

type SizingHelpProps = {
  sizing: Sizing;
  onChange: (sizing: Sizing) => void;
  onUse: (quantity: number) => void;
};

/** How many units a month needs: each image once, and once more for every digest that changes. */
export function SizingHelp({ sizing, onChange, onUse }: SizingHelpProps) {
  const images = readQuantity(sizing.images);
  const changes = readQuantity(sizing.changes);
  const needed = neededUnits(sizing);
  const known = Number.isFinite(needed);
  const rounded = roundUpQuantity(needed);
  return (
    <div className={styles['help']} role="group" aria-label="Sizing help">
      <div className={styles['fields']}>
        <TextField
          label="Images to scan"
          value={sizing.images}
          onChange={(value) => onChange({ ...sizing, images: value })}
          error={Number.isNaN(images) ? 'A whole number, such as 340' : null}
        />
        <TextField
          label="Digests that change in a month"
          value={sizing.changes}
          onChange={(value) => onChange({ ...sizing, changes: value })}
          error={Number.isNaN(changes) ? 'A whole number, such as 20' : null}
        />
      </div>
      <div className={styles['result']}>
        <p>
          {known
            ? `${formatNumber(images)} + ${formatNumber(changes)} = ${plural(needed, 'unit')} a month${onSale(needed, rounded)}.`
            : 'Both numbers together are the units that a month needs.'}{' '}
          Example: 10 images with 20 updates need 30 units. A rebuilt image has a new digest.
        </p>
        {known ? (
          <Button size="small" onClick={() => onUse(rounded)}>
            Use {plural(rounded, 'unit')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
