import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { listImageScans, type ImageDetail } from '#contract/image-detail.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { Select } from '#ui/select.tsx';
import { ImageDifference } from './image-difference.tsx';
import styles from './image-page.module.css';

type ImageComparisonProps = {
  detail: ImageDetail;
  /** Digest of another image, or the instant of an earlier scan; empty for neither. */
  chosen: string;
  onChoose: (chosen: string) => void;
};

/** What differs from another tag of the repository, or from what an earlier scan knew, and why. */
export function ImageComparison(props: ImageComparisonProps) {
  const { state } = props.detail;
  if (state !== 'at-risk' && state !== 'clean') return null;
  return <Comparison {...props} />;
}

function Comparison({ detail, chosen, onChoose }: ImageComparisonProps) {
  const { namespace, repository, digest } = detail.image;
  const scans = useQuery(apiQuery(listImageScans, { path: { namespace, repository, digest } }));
  const options = [
    { value: '', label: 'Compare with…' },
    ...detail.others.map((other) => ({ value: other.digest, label: `Tag ${other.tag}` })),
    ...(scans.data?.rows ?? []).flatMap(({ state, endedAt }) =>
      state === 'done' && endedAt
        ? [{ value: endedAt, label: `Scan of ${formatInstant(endedAt)}` }]
        : [],
    ),
  ];
  const known = options.some(({ value }) => value === chosen);
  return (
    <section className={styles['card']} aria-label="Compare">
      <div className={styles['cardHead']}>
        <h2 className={styles['cardTitle']}>Compare</h2>
        <Select
          label="Compare with"
          value={known ? chosen : ''}
          options={options}
          onChange={onChoose}
        />
      </div>
      {known && chosen ? (
        <ImageDifference key={chosen} image={detail.image} other={chosen} />
      ) : chosen && !scans.data ? (
        <AnswerState
          error={scans.error}
          onRetry={() => void scans.refetch()}
          what="The earlier scans"
          lines={4}
        />
      ) : (
        <p className={styles['words']}>
          Choose another tag of this repository, or an earlier scan of this image.
        </p>
      )}
    </section>
  );
}
