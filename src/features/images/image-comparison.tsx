import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { Severity } from '#components/severity.tsx';
import type { Output } from '#contract/endpoint.ts';
import { compareImages, listImageScans, type ImageDetail } from '#contract/image-detail.ts';
import type { ChangeReason } from '#domain/compare-findings.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Select } from '#ui/select.tsx';
import styles from './image-page.module.css';

type Comparison = Output<typeof compareImages>;

/** Rows of each kind that are listed; more are only counted. */
const LISTED = 50;

const REASON_WORDS = {
  'new-image': 'another image',
  'newly-published': 'published or found since',
  'rule-change': 'left out by a rule',
} as const satisfies Record<ChangeReason, string>;

type ImageComparisonProps = {
  detail: ImageDetail;
  /** Digest of another image, or the instant of an earlier scan; empty for neither. */
  chosen: string;
  onChoose: (chosen: string) => void;
};

/** What differs from another tag of the repository, or from what an earlier scan knew, and why. */
export function ImageComparison({ detail, chosen, onChoose }: ImageComparisonProps) {
  const { namespace, repository, digest } = detail.image;
  const path = { namespace, repository, digest };
  const scans = useQuery(apiQuery(listImageScans, { path })).data?.rows ?? [];
  const options = [
    { value: '', label: 'Compare with…' },
    ...detail.others.map((other) => ({ value: other.digest, label: `Tag ${other.tag}` })),
    ...scans.flatMap(({ state, endedAt }) =>
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
        <Difference path={path} chosen={chosen} />
      ) : (
        <p className={styles['words']}>
          Choose another tag of this repository, or an earlier scan of this image.
        </p>
      )}
    </section>
  );
}

type DifferenceProps = {
  path: { namespace: string; repository: string; digest: string };
  chosen: string;
};

function Difference({ path, chosen }: DifferenceProps) {
  const query = chosen.startsWith('sha256:') ? { with: chosen } : { since: chosen };
  const { data, error, refetch } = useQuery(apiQuery(compareImages, { path, query }));
  if (!data)
    return (
      <AnswerState error={error} onRetry={() => void refetch()} what="The comparison" lines={4} />
    );
  const { added, removed, changed, same } = data;
  const count = added.length + removed.length + changed.length;
  return (
    <>
      <p className={styles['words']}>
        {count === 0
          ? `Nothing differs: ${plural(same, 'risk is', 'risks are')} the same in both.`
          : `${formatNumber(added.length)} added, ${formatNumber(removed.length)} removed, ${formatNumber(changed.length)} changed; ${plural(same, 'risk is', 'risks are')} the same in both.`}
      </p>
      {count > 0 ? <Changes comparison={data} /> : null}
    </>
  );
}

type Row = { kind: string; risk: Comparison['added'][number]['risk']; note: string };

function rowsOf({ added, removed, changed }: Comparison): Row[] {
  return [
    ...added.map(({ risk, reason }) => ({ kind: 'Added', risk, note: REASON_WORDS[reason] })),
    ...removed.map(({ risk, reason }) => ({ kind: 'Removed', risk, note: REASON_WORDS[reason] })),
    ...changed.map(({ before, after, reason }) => ({
      kind: 'Changed',
      risk: after,
      note: `${before.installed ?? 'not recorded'} → ${after.installed ?? 'not recorded'}, ${REASON_WORDS[reason]}`,
    })),
  ];
}

function Changes({ comparison }: { comparison: Comparison }) {
  const rows = rowsOf(comparison);
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="What differs">
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">Vulnerability</th>
            <th scope="col">Package</th>
            <th scope="col">Priority</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, LISTED).map(({ kind, risk, note }) => (
            <tr key={`${kind} ${risk.riskId} ${risk.package} ${note}`}>
              <td>{kind}</td>
              <td className="mono">{risk.riskId}</td>
              <td>{risk.package}</td>
              <td>
                <Severity priority={risk.priority} />
              </td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > LISTED ? (
        <p className={styles['words']}>and {formatNumber(rows.length - LISTED)} more</p>
      ) : null}
    </div>
  );
}
