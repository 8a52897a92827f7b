import { useQuery } from '@tanstack/react-query';
import { Instant } from '#components/instant.tsx';
import { scanActivityQuery } from '#api/scan-activity.ts';
import type { GroupPage } from '#contract/vulnerabilities.ts';
import { Segmented } from '#ui/segmented.tsx';
import { GROUPINGS } from '#urls/system-vulnerabilities.ts';
import { countText } from './list-texts.ts';
import styles from './page-head.module.css';
import type { ListView, SetListView } from './use-list-view.ts';

const GROUPING_LABELS = {
  vulnerability: 'Vulnerability',
  package: 'Package',
  image: 'Image',
} as const;

const OPTIONS = GROUPINGS.map((value) => ({ value, label: GROUPING_LABELS[value] }));

type PageHeadProps = {
  view: ListView;
  setView: SetListView;
  page: GroupPage<unknown> | undefined;
  stale: boolean;
};

/** What the list counts and when it was scanned; how it is grouped. */
export function PageHead({ view, setView, page, stale }: PageHeadProps) {
  const scannedAt = useQuery(scanActivityQuery).data?.lastFinishedAt;
  return (
    <div className={styles['head']}>
      <title>System vulnerabilities · Image Scan Console</title>
      <h1 className={styles['title']}>System vulnerabilities</h1>
      <p className={styles['meta']}>
        {page && !stale ? countText(page.risks, page.total, view.group) : null}
        {scannedAt ? (
          <span className={styles['scanned']}>
            {page ? ' · ' : null}scanned <Instant at={scannedAt} />
          </span>
        ) : null}
      </p>
      <Segmented
        label="Group by"
        options={OPTIONS}
        value={view.group}
        onChange={(group) => void setView({ group })}
      />
    </div>
  );
}
