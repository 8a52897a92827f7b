import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { getBlindSpots } from '#contract/blind-spots.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { BLIND_SPOT_WORDS } from './blind-spot-words.ts';
import spotStyles from './blind-spots.module.css';
import styles from './images-page.module.css';
import type { ImagesView, SetImagesView } from './use-images-view.ts';

/** What the console cannot speak for: the images that are neither clean nor at risk, and why. */
export function BlindSpots({ view, setView }: { view: ImagesView; setView: SetImagesView }) {
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
            <th scope="col">Where</th>
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
                  <Button
                    kind="ghost"
                    size="small"
                    onClick={() => void setView({ view: 'images', spot: key, state: [] })}
                  >
                    {plural(images, 'image')}
                    <span className="visually-hidden">: {name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
