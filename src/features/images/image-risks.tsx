import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { usePagedRows } from '#api/use-paged-rows.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import type { Output } from '#contract/endpoint.ts';
import { listImageRisks, type ImageDetail, type ImageRisk } from '#contract/image-detail.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Select } from '#ui/select.tsx';
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

const ALL = 'all';

function Risks({ detail: { image, risks }, layer, onAllLayers }: ImageRisksProps) {
  const [kind, setKind] = useState<RiskCategory | typeof ALL>(ALL);
  const { namespace, repository, digest } = image;
  const navigate = useNavigate();
  const pageOptions = useCallback(
    (offset: number, limit: number) =>
      apiQuery(listImageRisks, {
        path: { namespace, repository, digest },
        query: {
          ...(kind !== ALL && { category: kind }),
          ...(layer > 0 && { layer }),
          offset,
          limit,
        },
      }),
    [namespace, repository, digest, kind, layer],
  );
  const list = usePagedRows<ImageRisk, Output<typeof listImageRisks>>(pageOptions);
  return (
    <section className={styles['card']} aria-label="Risks">
      <div className={styles['cardHead']}>
        <h2 className={styles['cardTitle']}>Risks</h2>
        <Select label="Kind of risk" value={kind} options={kindsOf(risks)} onChange={setKind} />
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
          onOpen={(risk) => void navigate(riskAddress(risk, image))}
        />
      ) : null}
    </section>
  );
}

/** The kinds that were looked for, each with its open risks. */
function kindsOf(risks: ImageDetail['risks']) {
  const kinds = RISK_CATEGORIES.flatMap((value) => {
    const counts = risks[value];
    if (!counts) return [];
    const sum = PRIORITIES.reduce((total, priority) => total + counts[priority], 0);
    return [{ value, label: `${RISK_CATEGORY_FACTS[value].plural}: ${formatNumber(sum)}` }];
  });
  return [{ value: ALL, label: 'All kinds' } as const, ...kinds];
}

const riskKey = (risk: ImageRisk) =>
  [risk.category, risk.riskId, risk.package, risk.path, risk.layer].join(' ');
