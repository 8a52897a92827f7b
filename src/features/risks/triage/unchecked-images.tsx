import { apiQuery } from '#api/query.ts';
import { listUncheckedImages } from '#contract/images.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { failureText } from '#components/failure-text.ts';
import { ImageName } from '#components/image-name.tsx';
import { UNCHECKED_STATES, type UncheckedState } from '#contract/images.ts';
import type { Site } from '#domain/region.ts';
import { osLabel } from '#domain/operating-system.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { imageUrl } from '#urls/image-address.ts';
import styles from './unchecked-images.module.css';

const STATE_LABELS = {
  unsupported: 'Unsupported',
  'never-scanned': 'Not scanned',
  failed: 'Failed',
} as const satisfies Record<UncheckedState, string>;

/** Images that the list cannot speak for. They are not clean, so the list says how many there are. */
export function UncheckedImages({ site }: { site: Site }) {
  const { data, error, refetch } = useQuery(
    apiQuery(listUncheckedImages, { query: { site, offset: 0, limit: 200 } }),
  );
  const [open, setOpen] = useState(false);
  if (error) {
    return (
      <div className={styles['strip']}>
        <Note
          tone="caution"
          title="Which images could not be checked is not known"
          actions={
            <Button size="small" onClick={() => void refetch()}>
              Retry now
            </Button>
          }
        >
          {failureText(error).cause}
        </Note>
      </div>
    );
  }
  if (!data || data.total === 0) return null;
  const parts = UNCHECKED_STATES.filter((state) => data.byState[state] > 0).map(
    (state) => `${data.byState[state]} ${STATE_LABELS[state].toLowerCase()}`,
  );
  return (
    <div className={styles['strip']}>
      <span>
        <strong>{plural(data.total, 'image')} not in this list</strong>, and not clean:{' '}
        {parts.join(', ')}.
      </span>
      <Button size="small" onClick={() => setOpen(true)}>
        Show why
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        width={800}
        title="Images that no list can speak for"
        description={`${plural(data.total, 'image')}: ${parts.join(', ')}.`}
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Image</th>
              <th scope="col">System</th>
              <th scope="col">Cause</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ image, state, cause }) => (
              <tr key={image.digest}>
                <td>{STATE_LABELS[state]}</td>
                <td>
                  <Link className="link" to={imageUrl(image)}>
                    <ImageName image={image} />
                  </Link>
                </td>
                <td>{osLabel(image.os, image.osVersion)}</td>
                <td>{cause}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Dialog>
    </div>
  );
}
