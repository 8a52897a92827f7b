import { ImageName } from '#components/image-name.tsx';
import type { PlannedFix } from '#contract/fixes.ts';
import { imageName } from '#domain/image-ref.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './fix-dialog.module.css';

type FixImagesTableProps = {
  images: readonly PlannedFix[];
  off: readonly string[];
  tagOf: (image: PlannedFix) => string;
  /** Why the tag of an image cannot be used; null when it can. */
  problemOf: (image: PlannedFix) => string | null;
  onToggle: (digest: string, on: boolean) => void;
  onTag: (digest: string, tag: string) => void;
};

/** Each image with what is upgraded, what that closes, and the tag that the new image gets. */
export function FixImagesTable(props: FixImagesTableProps) {
  const { images, off, tagOf, problemOf, onToggle, onTag } = props;
  return (
    <table className={styles['images']} aria-label="Images to rebuild">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Rebuild</span>
          </th>
          <th scope="col">Image</th>
          <th scope="col">Fixes</th>
          <th scope="col">New tag</th>
        </tr>
      </thead>
      <tbody>
        {images.map((planned) => {
          const { image, risks, alsoClosed, packages } = planned;
          const { digest, namespace, repository, tags } = image;
          const name = imageName({ namespace, repository, tag: tags[0] ?? '' });
          const problem = problemOf(planned);
          return (
            <tr key={digest} data-off={off.includes(digest) || undefined}>
              <td>
                <Checkbox
                  label={`Rebuild ${name}`}
                  checked={!off.includes(digest)}
                  onChange={(on) => onToggle(digest, on)}
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
        })}
      </tbody>
    </table>
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
