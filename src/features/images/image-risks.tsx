import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { usePagedRows } from '#api/use-paged-rows.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import type { Output } from '#contract/endpoint.ts';
import { listImageRisks, type ImageDetail, type ImageRisk } from '#contract/image-detail.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import styles from './image-page.module.css';
import { CardTable } from './card-table.tsx';
import { RISK_COLUMNS } from './image-risk-columns.tsx';
import { riskAddress } from './risk-address.ts';

type ImageRisksProps = { detail: ImageDetail; layer: number; onAllLayers: () => void };

/** What was found in the image, or in one layer of it. */
export function ImageRisks({ detail, layer, onAllLayers }: ImageRisksProps) {
  if (detail.state !== 'at-risk' && detail.state !== 'clean') return null;
  return <Risks key={layer} detail={detail} layer={layer} onAllLayers={onAllLayers} />;
}

function Risks({ detail: { image }, layer, onAllLayers }: ImageRisksProps) {
  const { namespace, repository, digest } = image;
  const navigate = useNavigate();
  const pageOptions = useCallback(
    (offset: number, limit: number) =>
      apiQuery(listImageRisks, {
        path: { namespace, repository, digest },
        query: { ...(layer > 0 && { layer }), offset, limit },
      }),
    [namespace, repository, digest, layer],
  );
  const list = usePagedRows<ImageRisk, Output<typeof listImageRisks>>(pageOptions);
  return (
    <section className={styles['card']} aria-label="Risks">
      <div className={styles['cardHead']}>
        <h2 className={styles['cardTitle']}>
          {RISK_CATEGORY_FACTS['system-vulnerability'].plural}
        </h2>
        <span className={styles['quiet']}>
          {list.page ? plural(list.total, 'open risk') : null}
          {layer > 0 ? ` in layer ${layer}` : null}
        </span>
        {layer > 0 ? (
          <Button size="small" icon="x" onClick={onAllLayers}>
            Show every layer
          </Button>
        ) : null}
      </div>
      {list.page ? null : (
        <AnswerState error={list.error} onRetry={list.retry} what="The risks" lines={6} />
      )}
      {list.page && list.error ? <RowsFailed error={list.error} onRetry={list.retry} /> : null}
      {list.page && list.total === 0 ? (
        <p className={styles['words']}>No open risk is known here.</p>
      ) : null}
      {list.total > 0 ? (
        <CardTable
          label="Risks of this image"
          columns={RISK_COLUMNS}
          list={list}
          rowKey={riskKey}
          rowName={({ riskId, package: name }) => `${riskId}, ${name}`}
          onOpen={({ riskId }) => void navigate(riskAddress(riskId, image))}
        />
      ) : null}
    </section>
  );
}

const riskKey = (risk: ImageRisk) => [risk.riskId, risk.package, risk.path].join(' ');
