import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { getBlindSpots } from '#contract/blind-spots.ts';
import { plural } from '#lib/plural.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { BLIND_SPOT_WORDS } from '#components/blind-spot-words.ts';
import spotStyles from './blind-spots.module.css';
import styles from './images-page.module.css';
import { imagesUrl } from '#urls/images.ts';
import type { ImagesView } from './use-images-view.ts';

/** What the console cannot speak for: the images that are neither clean nor at risk, and why. */
export function BlindSpots({ view }: { view: ImagesView }) {
  const { data, error, refetch } = useQuery(
    apiQuery(getBlindSpots, { query: { site: view.site } }),
  );
  if (!data)
    return (
      <AnswerState error={error} onRetry={() => void refetch()} what="The blind spots" lines={8} />
    );
  if (data.spots.length === 0)
    return (
      <EmptyState icon="circle-check" title="There is no blind spot">
        Something is known of each of {plural(data.images, 'image')} of this site.
      </EmptyState>
    );
  return (
    <div className={styles['spots']}>
      <p className={styles['spotsIntro']}>
        What no list of risks can speak for, and what is not known of running images. An image may
        be in more than one row.
      </p>
      <table className={spotStyles['table']} aria-label="Blind spots">
        <thead>
          <tr>
            <th scope="col">What is not known</th>
            <th scope="col">Which, and why</th>
            <th scope="col">What to do</th>
            <th scope="col" data-end>
              Images
            </th>
          </tr>
        </thead>
        <tbody>
          {data.spots.map(({ kind, name, detail, images, key }) => (
            <tr key={`${kind} ${name}`}>
              <td>{BLIND_SPOT_WORDS[kind].label}</td>
              <td>
                {name}
                {detail ? <p className={spotStyles['detail']}>{detail}</p> : null}
              </td>
              <td>{BLIND_SPOT_WORDS[kind].remedy}</td>
              <td data-end>
                {key === null ? (
                  plural(images, 'image')
                ) : (
                  <Link
                    className="link"
                    to={imagesUrl({ site: view.site, view: 'images', spot: key })}
                  >
                    {plural(images, 'image')}
                    <span className="visually-hidden">: {name}</span>
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
