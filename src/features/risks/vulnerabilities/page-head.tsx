import { useQuery } from '@tanstack/react-query';
import { Instant } from '#components/instant.tsx';
import { scanActivityQuery } from '#api/scan-activity.ts';
import type { GroupPage } from '#contract/risks.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { Segmented } from '#ui/segmented.tsx';
import { categoryView } from './category-views.ts';
import { countText } from './list-texts.ts';
import styles from './page-head.module.css';
import type { ListView, SetListView } from './use-list-view.ts';

function options(category: RiskCategory) {
  const { groupings, nameHeader } = categoryView(category);
  const labels = { risk: nameHeader, package: 'Package', image: 'Image' };
  return groupings.map((value) => ({ value, label: labels[value] }));
}

type PageHeadProps = {
  view: ListView;
  setView: SetListView;
  page: GroupPage<unknown> | undefined;
  stale: boolean;
};

/** What the list counts and when it was scanned; how it is grouped. */
export function PageHead({ view, setView, page, stale }: PageHeadProps) {
  const title = RISK_CATEGORY_FACTS[view.category].plural;
  const scannedAt = useQuery(scanActivityQuery).data?.lastFinishedAt;
  return (
    <div className={styles['head']}>
      <title>{`${title} · Image Scan Console`}</title>
      <h1 className={styles['title']}>{title}</h1>
      <p className={styles['meta']}>
        {page && !stale ? countText(page.risks, page.total, view) : null}
        {scannedAt ? (
          <span className={styles['scanned']}>
            {page ? ' · ' : null}scanned <Instant at={scannedAt} />
          </span>
        ) : null}
      </p>
      <Segmented
        label="Group by"
        options={options(view.category)}
        value={view.group}
        onChange={(group) => void setView({ group })}
      />
    </div>
  );
}
