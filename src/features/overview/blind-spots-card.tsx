import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { BLIND_SPOT_WORDS } from '#components/blind-spot-words.ts';
import { getBlindSpots } from '#contract/blind-spots.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Card } from '#ui/card.tsx';
import { imagesUrl } from '#urls/images.ts';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import type { Scope } from './overview-links.ts';
import type { Sentence } from './sentence.ts';
import styles from './overview-table.module.css';

/** Rows on the overview; the view of the blind spots has them all. */
const MOST = 6;

/** What no list of risks can speak for. */
export function BlindSpotsCard({ scope: { site } }: { scope: Scope }) {
  const { data, error, refetch } = useQuery(apiQuery(getBlindSpots, { query: { site } }));
  const title = 'What is not known';
  if (!data)
    return (
      <Card label={title}>
        <AnswerState error={error} onRetry={() => void refetch()} what={title} lines={4} />
      </Card>
    );
  const sentence: Sentence =
    data.spots.length === 0
      ? [`Something is known of each of ${plural(data.images, 'image')}.`]
      : [
          {
            words: plural(data.spots.length, 'reason'),
            to: imagesUrl({ site, view: 'blind-spots' }),
          },
          ' why something is not known.',
        ];
  return (
    <OverviewCard title={title} sentence={[sentence, ['An image may be in more than one row.']]}>
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Blind spot</th>
            <th scope="col" data-number>
              Images
            </th>
          </tr>
        </thead>
        <tbody>
          {data.spots.slice(0, MOST).map(({ kind, name, images, key }) => (
            <tr key={`${kind} ${name}`}>
              <th scope="row">
                {BLIND_SPOT_WORDS[kind].label}
                <span className={styles['quiet']}>{name}</span>
              </th>
              <td data-number>
                {key === null ? (
                  <Link className="link" to={imagesUrl({ site, view: 'blind-spots' })}>
                    {formatNumber(images)}
                  </Link>
                ) : (
                  <NumberLink
                    to={imagesUrl({ site, view: 'images', spot: key })}
                    value={images}
                    label={`images: ${BLIND_SPOT_WORDS[kind].label}, ${name}`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['foot']}>
        <Link className="link" to={imagesUrl({ site, view: 'blind-spots' })}>
          All blind spots
        </Link>
      </p>
    </OverviewCard>
  );
}
