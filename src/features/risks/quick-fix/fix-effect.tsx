import { FixImpact } from '#components/fix-impact.tsx';
import type { PlannedFix } from '#contract/fixes.ts';
import { fixImpact } from '#domain/fix-impact.ts';
import { osLabel } from '#domain/operating-system.ts';
import { plural } from '#lib/plural.ts';
import styles from './fix-dialog.module.css';

/** What the upgrades change and what has to happen after them, for each system that is among the images. */
export function FixEffect({ images }: { images: readonly PlannedFix[] }) {
  const systems = new Map<string, PlannedFix[]>();
  for (const planned of images) {
    const label = osLabel(planned.image.os, planned.image.osVersion);
    systems.set(label, [...(systems.get(label) ?? []), planned]);
  }
  return [...systems].map(([label, planned]) => (
    <details key={label} className={styles['effect']}>
      <summary>
        What changes in {plural(planned.length, 'image')} on {label}
      </summary>
      <FixImpact
        impact={fixImpact({
          packageManager: planned[0]!.packageManager,
          osLabel: label,
          endOfLife: planned.some(({ endOfLife }) => endOfLife),
          fixes: planned.flatMap(({ packages }) =>
            packages.map(({ name, from, to }) => ({
              package: name,
              installedVersion: from,
              fixedVersion: to,
            })),
          ),
        })}
      />
    </details>
  ));
}
