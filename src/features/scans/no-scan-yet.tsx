import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { planScope } from '#contract/scan-plans.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { scanPlanUrl } from '#urls/scans.ts';
import { useScanBlocker } from '#api/use-scan-blocker.ts';

/** Before the first scan: what there is to scan, and what it costs (design 6.12). */
export function NoScanYet() {
  const plan = useQuery(apiQuery(planScope, { query: {} })).data;
  const blocker = useScanBlocker();
  return (
    <EmptyState
      icon="scan-line"
      title="No scan has run yet"
      actions={
        <ButtonLink to={scanPlanUrl()} disabledReason={blocker}>
          Plan the first scan
        </ButtonLink>
      }
    >
      {plan
        ? `${plural(plan.images, 'image')} can be scanned, which needs ${plural(plan.units, 'unit')}. You have ${plural(plan.unitsAvailable, 'unit')}.`
        : 'The planner tells what a scan covers and what it costs before it starts.'}
    </EmptyState>
  );
}
