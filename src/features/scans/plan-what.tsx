import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { listScanTargets, type ScanPlan } from '#contract/scan-plans.ts';
import { CONTAINER_CATEGORIES, isOfContainers, type ScanScope } from '#domain/scan-scope.ts';
import { Segmented } from '#ui/segmented.tsx';
import { PlanApplications } from './plan-applications.tsx';
import { PlanSources } from './plan-sources.tsx';
import styles from './planner.module.css';

const KINDS = [
  { value: 'registries', label: 'Images in registries' },
  { value: 'containers', label: 'Running containers' },
] as const;

type PlanWhatProps = {
  plan: ScanPlan;
  scope: ScanScope;
  onNarrow: (change: Partial<ScanScope>) => void;
};

/** What registries hold or what clusters run, with the parts of each. */
export function PlanWhat({ plan, scope, onNarrow }: PlanWhatProps) {
  const applications = useQuery(apiQuery(listScanTargets, {})).data?.applications;
  const containers = isOfContainers(scope);
  const ids = applications?.map(({ id }) => id) ?? [];
  return (
    <>
      <div className={styles['inline']}>
        <Segmented
          label="What to scan"
          options={KINDS}
          value={containers ? 'containers' : 'registries'}
          disabledReason={containers ? null : blockerOf(applications)}
          onChange={(kind) =>
            onNarrow(kind === 'containers' ? toContainers(scope, ids) : TO_REGISTRIES)
          }
        />
      </div>
      {containers ? (
        <PlanApplications
          chosen={scope.applications}
          onChange={(chosen) => onNarrow({ applications: chosen })}
        />
      ) : (
        <PlanSources
          plan={plan}
          chosen={scope.registryTypes}
          onChange={(registryTypes) => onNarrow({ registryTypes })}
        />
      )}
    </>
  );
}

const TO_REGISTRIES = { applications: [], limit: null } satisfies Partial<ScanScope>;

function toContainers({ categories }: ScanScope, applications: string[]): Partial<ScanScope> {
  return {
    applications,
    registryTypes: [],
    limit: null,
    categories: categories.filter((one) => CONTAINER_CATEGORIES.includes(one)),
  };
}

function blockerOf(applications: readonly unknown[] | undefined): string | null {
  if (!applications) return 'The applications are being loaded';
  return applications.length === 0
    ? 'No application is in scope: choose some under Runtime in the scan settings'
    : null;
}
