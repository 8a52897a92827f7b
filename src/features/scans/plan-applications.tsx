import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { listScanTargets } from '#contract/scan-plans.ts';
import { PlanTicks } from './plan-ticks.tsx';
import styles from './planner.module.css';

type PlanApplicationsProps = { chosen: string[]; onChange: (chosen: string[]) => void };

/** The applications whose containers are scanned, of those that the scan settings name. */
export function PlanApplications({ chosen, onChange }: PlanApplicationsProps) {
  const targets = useQuery(apiQuery(listScanTargets, {})).data;
  const known = targets?.applications ?? [];
  // A link may name an application that the settings leave out by now.
  const others = chosen.filter((id) => !known.some((one) => one.id === id));
  const options = [...known, ...others.map((id) => ({ id, name: id, images: 0 }))];
  return (
    <>
      <PlanTicks
        legend="Applications"
        noun="application"
        options={options.map(({ id, name, images }) => ({ value: id, label: name, images }))}
        ticked={chosen}
        onChange={onChange}
      />
      <p className={styles['quiet']}>
        The images that their containers run are scanned, whatever their age and their repository.
        Running containers are not searched for sensitive files.
      </p>
    </>
  );
}
