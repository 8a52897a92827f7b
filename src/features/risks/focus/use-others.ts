import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { previewBatch } from '#contract/batches.ts';
import type { FindingRow } from '#contract/findings.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { samePackage } from './finding-selection.ts';

/** Where else a risk is open: in the same package of other images. None until that is counted. */
export function useOthers(filter: RiskFilter, row: FindingRow | undefined) {
  const selection = row ? samePackage(filter, row) : null;
  const answer = useQuery({
    ...apiQuery(previewBatch, { body: { selection: selection!, action: 'ignore' } }),
    enabled: selection !== null,
    staleTime: 0,
  });
  const counted = selection === null || answer.isFetching ? undefined : answer.data;
  return { selection, risks: counted?.changes ?? 0, images: counted?.images ?? 0 };
}
