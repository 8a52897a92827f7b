import { useQuotaBlocker } from '#api/use-quota-blocker.ts';
import type { FixPreview, PlannedFix } from '#contract/fixes.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Note } from '#ui/note.tsx';
import { CHANGE_QUOTA_PATH } from '#urls/subscription.ts';
import styles from './fix-dialog.module.css';

type Units = Pick<FixPreview, 'unitsAvailable' | 'unitsSetAside'>;

type FixShortfallProps = {
  missing: number;
  unitsAvailable: number;
  /** Keeps only so many of the chosen images, the most urgent ones. */
  onKeep: (images: number) => void;
};

/** What to do when the chosen images need more units than there are. */
export function FixShortfall({ missing, unitsAvailable, onKeep }: FixShortfallProps) {
  const quotaBlocker = useQuotaBlocker();
  return (
    <Note
      tone="caution"
      title={`${plural(missing, 'unit is', 'units are')} missing`}
      actions={
        <>
          {unitsAvailable > 0 ? (
            <Button size="small" onClick={() => onKeep(unitsAvailable)}>
              {unitsAvailable === 1
                ? 'Only the first image'
                : `Only the first ${formatNumber(unitsAvailable)}`}
            </Button>
          ) : null}
          <ButtonLink size="small" to={CHANGE_QUOTA_PATH} disabledReason={quotaBlocker}>
            Increase quota
          </ButtonLink>
        </>
      }
    >
      A fix starts only when there is a unit for the re-scan of each new image. Increase the quota,
      or fix fewer images; the most urgent ones stand first.
    </Note>
  );
}

type FixCostProps = { chosen: readonly PlannedFix[]; units: Units };

/** What the chosen images close and use. */
export function FixCost({ chosen, units }: FixCostProps) {
  return <p className={styles['sum']}>{costWords(chosen, units)}</p>;
}

function costWords(chosen: readonly PlannedFix[], { unitsAvailable, unitsSetAside }: Units) {
  const risks = chosen.reduce((total, one) => total + sumPriorities(one.risks), 0);
  const aside =
    unitsSetAside > 0
      ? ` ${formatNumber(unitsSetAside)} more are set aside for what runs now.`
      : '';
  const needed = plural(chosen.length, 'unit');
  const left = formatNumber(unitsAvailable);
  const use =
    chosen.length > unitsAvailable
      ? `The re-scan of the new images needs ${needed}, and ${left} are left.`
      : `The re-scan of the new images uses up to ${needed} of ${left} left; an image that fails uses none.`;
  return `Rebuilds ${plural(chosen.length, 'image')} to close ${plural(risks, 'risk')}. ${use}${aside}`;
}
