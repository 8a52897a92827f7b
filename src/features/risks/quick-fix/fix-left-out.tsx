import { ImageName } from '#components/image-name.tsx';
import { Instant } from '#components/instant.tsx';
import type { FixPreview } from '#contract/fixes.ts';
import { siteOfRegion } from '#domain/region.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Note } from '#ui/note.tsx';
import { fixUrl } from '#urls/fix-address.ts';
import { Link } from 'react-router';
import styles from './fix-dialog.module.css';
import { FIX_SKIP_LINKS, FIX_SKIP_WORDS } from './fix-words.ts';

/** What a fix leaves out, by the reason, with what can be done instead. */
export function FixLeftOut({ skipped }: Pick<FixPreview, 'skipped'>) {
  if (skipped.length === 0) return null;
  return (
    <table className={styles['skipped']} aria-label="What is left out">
      <thead>
        <tr>
          <th scope="col">Left out, because</th>
          <th scope="col">Risks</th>
          <th scope="col">Images</th>
          <th scope="col">What you can do</th>
        </tr>
      </thead>
      <tbody>
        {skipped.map(({ reason, risks, images }) => (
          <tr key={reason}>
            <th scope="row">{FIX_SKIP_WORDS[reason].reason}</th>
            <td data-number>{formatNumber(risks)}</td>
            <td data-number>{formatNumber(images)}</td>
            <td>
              <span className={styles['quiet']}>
                {FIX_SKIP_WORDS[reason].next} <SkipLink link={FIX_SKIP_LINKS[reason]} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SkipLink({ link }: { link: { to: string; label: string } | undefined }) {
  return link === undefined ? null : (
    <Link className="link" to={link.to}>
      {link.label}
    </Link>
  );
}

/** Images that somebody is fixing already: a second fix of the same image would build a twin. */
export function BeingFixed({ beingFixed }: Pick<FixPreview, 'beingFixed'>) {
  if (beingFixed.length === 0) return null;
  return (
    <Note
      tone="caution"
      title={`${plural(beingFixed.length, 'image is', 'images are')} being fixed already`}
    >
      <ul>
        {beingFixed.map(({ image, fixId, by, since }) => (
          <li key={image.digest}>
            <ImageName image={image} /> by {by ?? 'automatic fixing'} since <Instant at={since} />,{' '}
            <Link className="link" to={fixUrl({ id: fixId, site: siteOfRegion(image.regionId) })}>
              see the fix
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}
