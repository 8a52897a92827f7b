import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { usePagedRows } from '#api/use-paged-rows.ts';
import { AnswerState } from '#components/answer-state.tsx';
import type { Output } from '#contract/endpoint.ts';
import { listImageRisks, type ImageDetail, type ImageRisk } from '#contract/image-detail.ts';
import { regionById } from '#domain/region.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { useMediaQuery } from '#ui/use-media-query.ts';
import { risksUrl } from '#urls/risks.ts';
import styles from './image-page.module.css';
import { RISK_COLUMNS } from './image-risk-columns.tsx';

/** Rows that the table shows without scrolling; fewer leave it lower. */
const FEW = 6;

type ImageRisksProps = { detail: ImageDetail; layer: number; onAllLayers: () => void };

/** What was found in the image, or in one layer of it. */
export function ImageRisks({ detail, layer, onAllLayers }: ImageRisksProps) {
  if (detail.state !== 'at-risk' && detail.state !== 'clean') return null;
  return <Risks key={layer} detail={detail} layer={layer} onAllLayers={onAllLayers} />;
}

function Risks({ detail: { image }, layer, onAllLayers }: ImageRisksProps) {
  const { namespace, repository, digest } = image;
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
      {list.page ? (
        <Table list={list} image={image} />
      ) : (
        <AnswerState error={list.error} onRetry={list.retry} what="The risks" lines={6} />
      )}
    </section>
  );
}

type TableProps = {
  list: ReturnType<typeof usePagedRows<ImageRisk, Output<typeof listImageRisks>>>;
  image: ImageDetail['image'];
};

function Table({ list, image }: TableProps) {
  const navigate = useNavigate();
  const [current, setCurrent] = useState(0);
  const wide = useMediaQuery('(min-width: 1200px), (max-width: 767px)');
  if (list.total === 0) return <p className={styles['words']}>No open risk is known here.</p>;
  return (
    <div className={styles['rows']} data-few={list.total <= FEW || undefined}>
      <DataTable
        label="Risks of this image"
        columns={RISK_COLUMNS.filter(({ room }) => wide || room !== 'wide')}
        rowCount={list.total}
        rowAt={list.rowAt}
        rowKey={riskKey}
        rowName={(risk) => `${risk.riskId}, ${risk.package}`}
        onRangeChange={list.setRange}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(index) => {
          const risk = list.rowAt(index);
          if (risk) void navigate(panelUrl(risk, image));
        }}
        sort={URGENT_FIRST}
        onSort={() => undefined}
        stale={list.stale}
        handle={null}
      />
    </div>
  );
}

const URGENT_FIRST = { by: 'priority', descending: true } as const;

const riskKey = (risk: ImageRisk) => [risk.riskId, risk.package, risk.path].join(' ');

/** The panel of the vulnerability, over the list that is narrowed to this image. */
function panelUrl({ riskId }: ImageRisk, { digest, regionId }: ImageDetail['image']) {
  const site = regionById(regionId)?.site ?? 'china';
  return risksUrl('system-vulnerability', { site, q: `digest:${digest}` }, riskId);
}
