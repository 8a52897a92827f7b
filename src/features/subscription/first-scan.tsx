import { useQueries } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { listRegions } from '#contract/regions.ts';
import { FailureState } from '#components/failure-state.tsx';
import { firstScanState } from '#domain/first-scan.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Note } from '#ui/note.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

/** Whether the first scan can run, what it will use, and what is in its way. */
export function FirstScan() {
  const answers = useQueries({
    queries: [apiQuery(getQuota, {}), apiQuery(getQuotaUse, {}), apiQuery(listRegions, {})],
  });
  const [quota, use, regions] = answers;
  const failed = answers.find(({ error }) => error !== null);
  if (failed?.error)
    return (
      <FailureState
        error={failed.error}
        title="The registries could not be loaded"
        onRetry={() => answers.forEach((answer) => void answer.refetch())}
      />
    );
  if (!quota.data || !use.data || !regions.data)
    return <Skeleton label="Loading the registries" lines={2} />;
  const inScope = regions.data.rows.filter((region) => region.inScope);
  const state = firstScanState({
    units: quota.data.remaining,
    images: use.data.due,
    regions: inScope.length,
  });
  switch (state.kind) {
    case 'ready':
      return (
        <Note tone="done" title="The first scan can run">
          {plural(state.images, 'image')} in {plural(inScope.length, 'region')} will use{' '}
          {plural(state.images, 'unit')} of the {formatNumber(quota.data.remaining)} that are left
          this month. Nothing is used before it starts.
        </Note>
      );
    case 'short':
      return (
        <Note tone="caution" title={`${plural(state.missing, 'unit')} short for the first scan`}>
          {plural(state.images, 'image')} in {plural(inScope.length, 'region')} need as many units,
          and {formatNumber(quota.data.remaining)} are left this month. Increase the quota, or take
          regions out of scope.
        </Note>
      );
    case 'nothing-to-scan':
      return (
        <Note tone="caution" title="There is nothing to scan yet">
          No registry that can be scanned has an image in a region in scope. Connect a registry or
          put a region into scope first.
        </Note>
      );
  }
}
