import { useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { CardPage } from '#ui/card-page.tsx';
import { Icon } from '#ui/icon.tsx';
import { riskListParsers, risksUrl } from '#urls/risks.ts';
import { filtersText } from '../triage/list-texts.ts';
import { useAssignees } from '../triage/use-assignees.ts';
import styles from './fix-plan-page.module.css';
import { NothingToPlan } from './nothing-to-plan.tsx';
import { PlanOfList } from './plan-of-list.tsx';
import { plannedList } from './planned-list.ts';

const CATEGORY = 'system-vulnerability';

/** What to do about the risks of a filter, in the order of what each action removes for its work. */
export function FixPlanPage() {
  const [state] = useQueryStates(riskListParsers);
  const { nameOf } = useAssignees();
  const list = { ...state, category: CATEGORY } as const;
  const planned = plannedList(list);
  const address = risksUrl(CATEGORY, state);
  return (
    <CardPage>
      <title>Fix plan · Image Scan Console</title>
      <nav className={styles['crumbs']} aria-label="Where you are">
        <Link to={address}>System vulnerabilities</Link>
        <Icon name="chevron-right" size={14} />
        <span aria-current="page">Fix plan</span>
      </nav>
      <div className={styles['head']}>
        <h1 className={styles['title']}>Fix plan</h1>
        <p className={styles['meta']}>
          For risks that have a fixed version. {filtersText(list, nameOf)}
        </p>
      </div>
      {planned ? (
        <PlanOfList key={JSON.stringify(planned)} list={planned} address={address} />
      ) : (
        <NothingToPlan why="only-without-fix" address={address} />
      )}
    </CardPage>
  );
}
