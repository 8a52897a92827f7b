import type { Ref } from 'react';
import { ImageName } from '#components/image-name.tsx';
import type { PlannedFix } from '#contract/fixes.ts';
import { imageName } from '#domain/image-ref.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './fix-dialog.module.css';

type FixImagesTableProps = {
  ref: Ref<HTMLTableElement>;
  images: readonly PlannedFix[];
  /** Digests that are left out. */
  off: readonly string[];
  tagOf: (image: PlannedFix) => string;
  /** Why the new tag of an image cannot be used, by digest. */
  problems: ReadonlyMap<string, string>;
  /** Why nothing can be changed now; null when it can. */
  lock: string | null;
  onToggle: (digests: readonly string[], on: boolean) => void;
  onTag: (digest: string, tag: string) => void;
};

/** Each image with what is upgraded, what that closes, and the tag that the new image gets. */
export function FixImagesTable({ ref, images, ...props }: FixImagesTableProps) {
  const { off, lock, onToggle } = props;
  const digests = images.map(({ image }) => image.digest);
  const out = digests.filter((digest) => off.includes(digest)).length;
  return (
    <table ref={ref} className={styles['images']} aria-label="Images to rebuild">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              label="Rebuild all"
              checked={out === 0}
              mixed={out > 0 && out < digests.length}
              disabledReason={lock}
              onChange={(on) => onToggle(digests, on)}
            />
          </th>
          <th scope="col">Image</th>
          <th scope="col">Fixes</th>
          <th scope="col">New tag</th>
        </tr>
      </thead>
      <tbody>
        {images.map((planned) => (
          <ImageRow key={planned.image.digest} planned={planned} {...props} />
        ))}
      </tbody>
    </table>
  );
}

type ImageRowProps = Omit<FixImagesTableProps, 'ref' | 'images'> & { planned: PlannedFix };

function ImageRow({ planned, off, tagOf, problems, lock, onToggle, onTag }: ImageRowProps) {
  const { image, risks, alsoClosed, packages } = planned;
  const { digest, namespace, repository, tags } = image;
  const name = imageName({ namespace, repository, tag: tags[0] ?? '' });
  const problem = problems.get(digest) ?? null;
  return (
    <tr data-off={off.includes(digest) || undefined}>
      <td>
        <Checkbox
          label={`Rebuild ${name}`}
          checked={!off.includes(digest)}
          disabledReason={lock}
          onChange={(on) => onToggle([digest], on)}
        />
      </td>
      <th scope="row">
        <ImageName image={image} /> {image.deployed ? <Tag>Deployed</Tag> : null}
        <span className={styles['quiet']} data-hint={packages.map(upgradeWords).join('\n')}>
          Upgrades {packageWords(packages)}
        </span>
      </th>
      <td>
        {countWords(risks)}
        {alsoClosed > 0 ? (
          <span className={styles['quiet']}>+{alsoClosed} by the same upgrades</span>
        ) : null}
      </td>
      <td>
        <input
          className={styles['tag']}
          aria-label={`New tag of ${name}`}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `problem ${digest}`}
          aria-description={lock ?? undefined}
          data-hint={lock ?? undefined}
          readOnly={lock !== null}
          spellCheck={false}
          autoComplete="off"
          value={tagOf(planned)}
          onChange={(event) => onTag(digest, event.target.value)}
        />
        {problem === null ? null : (
          <span id={`problem ${digest}`} className={styles['problem']}>
            {problem}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Packages that a row names before the others are only counted. */
const NAMED = 2;

function packageWords(packages: PlannedFix['packages']): string {
  const names = packages.slice(0, NAMED).map(({ name }) => name);
  const rest = packages.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${formatNumber(rest)} more` : names.join(', ');
}

function upgradeWords({ name, from, to }: PlannedFix['packages'][number]): string {
  return `${name}: ${from ?? 'not recorded'} → ${to}`;
}

/** `2 High, 3 Low`: only what there is. */
function countWords(counts: PlannedFix['risks']): string {
  return PRIORITIES.filter((priority) => counts[priority] > 0)
    .map((priority) => `${formatNumber(counts[priority])} ${PRIORITY_FACTS[priority].label}`)
    .join(', ');
}
