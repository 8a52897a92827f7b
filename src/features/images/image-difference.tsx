import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { usePagedRows } from '#api/use-paged-rows.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import type { Output } from '#contract/endpoint.ts';
import { compareImages, type RiskChange } from '#contract/image-detail.ts';
import type { ImageRef } from '#contract/image-ref.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { CardTable } from './card-table.tsx';
import { CHANGE_COLUMNS } from './change-columns.tsx';
import styles from './image-page.module.css';
import { riskAddress } from './risk-address.ts';

type Comparison = Output<typeof compareImages>;

type ImageDifferenceProps = {
  image: ImageRef;
  /** Digest of another image, or the instant of an earlier scan. */
  other: string;
};

/** How many risks differ, and every one of them. */
export function ImageDifference({ image, other }: ImageDifferenceProps) {
  const { namespace, repository, digest } = image;
  const navigate = useNavigate();
  const pageOptions = useCallback(
    (offset: number, limit: number) =>
      apiQuery(compareImages, {
        path: { namespace, repository, digest },
        query: { ...(isDigest(other) ? { with: other } : { since: other }), offset, limit },
      }),
    [namespace, repository, digest, other],
  );
  const list = usePagedRows<RiskChange, Comparison>(pageOptions);
  if (!list.page)
    return <AnswerState error={list.error} onRetry={list.retry} what="The comparison" lines={4} />;
  return (
    <>
      <p className={styles['words']}>{countWords(list.page)}</p>
      {list.error ? <RowsFailed error={list.error} onRetry={list.retry} /> : null}
      {list.total > 0 ? (
        <CardTable
          label="What differs"
          columns={CHANGE_COLUMNS}
          list={list}
          rowKey={changeKey}
          rowName={({ riskId, package: name }) => `${riskId}, ${name}`}
          onOpen={(change) => {
            const gone = change.kind === 'removed' && isDigest(other);
            void navigate(riskAddress(change, gone ? { ...image, digest: other } : image));
          }}
        />
      ) : null}
    </>
  );
}

const isDigest = (other: string) => other.startsWith('sha256:');

const changeKey = ({ kind, riskId, package: name, path }: RiskChange) =>
  [kind, riskId, name, path].join(' ');

function countWords({ total, byKind, same }: Comparison): string {
  const rest = plural(same, 'known risk is', 'known risks are');
  if (total === 0) return `Nothing differs: ${rest} the same in both.`;
  const { added, removed, changed } = byKind;
  return `${formatNumber(added)} added, ${formatNumber(removed)} removed, ${formatNumber(changed)} changed; ${rest} the same in both.`;
}
