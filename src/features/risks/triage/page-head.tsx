import { useNavigate } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { Instant } from '#components/instant.tsx';
import { scanActivityQuery } from '#api/scan-activity.ts';
import type { GroupPage } from '#contract/risks.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { DOCKERFILE_CHECK_PATH } from '#urls/dockerfile-check.ts';
import { Select } from '#ui/select.tsx';
import { fixPlanUrl } from '#urls/fix-plan-address.ts';
import { focusUrl } from '#urls/focus.ts';
import { risksUrl } from '#urls/risks.ts';
import { apiQuery } from '#api/query.ts';
import { getRiskCounts, type RiskCounts } from '#contract/risk-counts.ts';
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

/** The kinds that the server looks for, for narrow windows, whose navigation has no room for them. */
function categories(counts: RiskCounts | undefined, shown: RiskCategory) {
  return RISK_CATEGORIES.filter(
    (category) => category === shown || counts?.open[category] !== undefined,
  ).map((value) => ({ value, label: RISK_CATEGORY_FACTS[value].plural }));
}

type PageHeadProps = {
  view: ListView;
  setView: SetListView;
  page: GroupPage<unknown> | undefined;
  stale: boolean;
};

/** What the list counts and when it was scanned; how it is grouped. */
export function PageHead({ view, setView, page, stale }: PageHeadProps) {
  const navigate = useNavigate();
  const counts = useQuery(apiQuery(getRiskCounts, { query: { site: view.site } })).data;
  const title = RISK_CATEGORY_FACTS[view.category].plural;
  const scannedAt = useQuery(scanActivityQuery).data?.lastFinishedAt;
  return (
    <div className={styles['head']}>
      <title>{`${title} · Image Scan Console`}</title>
      <h1 className={styles['title']}>{title}</h1>
      <div className={styles['category']}>
        <Select
          label="Kind of risk"
          value={view.category}
          options={categories(counts, view.category)}
          onChange={(category) => void navigate(risksUrl(category, { site: view.site }))}
        />
      </div>
      <p className={styles['meta']}>
        {page && !stale ? countText(page.risks, page.total, view) : null}
        {scannedAt ? (
          <span className={styles['scanned']}>
            {page ? ' · ' : null}scanned <Instant at={scannedAt} />
          </span>
        ) : null}
      </p>
      {view.category === 'build-instruction' ? (
        <ButtonLink to={DOCKERFILE_CHECK_PATH} icon="file-search">
          Check a Dockerfile
        </ButtonLink>
      ) : null}
      {RISK_CATEGORY_FACTS[view.category].quickFix ? (
        <ButtonLink to={fixPlanUrl(view)} icon="wrench">
          Fix plan
        </ButtonLink>
      ) : null}
      <ButtonLink to={focusUrl(view.category, view)} icon="scan-line">
        One by one
      </ButtonLink>
      <Segmented
        label="Group by"
        options={options(view.category)}
        value={view.group}
        onChange={(group) => void setView({ group })}
      />
    </div>
  );
}
