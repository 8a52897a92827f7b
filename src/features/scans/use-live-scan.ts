import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { apiKey, apiQuery, invalidate } from '#api/query.ts';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { getScan, listScanJobs } from '#contract/scans.ts';
import { missingRevision, withReport } from './live-scan.ts';
import { SCAN_OUTDATES } from './scan-outdates.ts';

/**
 * One scan as the newest report tells it. Whichever of the two answers has the higher revision counts,
 * so nothing depends on the order in which they arrive; where the activity knows more, the details and
 * the log are asked again.
 */
export function useLiveScan(id: string) {
  const client = useQueryClient();
  const query = useQuery(apiQuery(getScan, { path: { id } }));
  const { data: activity, dataUpdatedAt } = useQuery(scanActivityQuery);
  const newest = query.data && activity ? missingRevision(query.data, activity) : null;
  const asked = useRef({ revision: 0, at: 0 });
  const { isFetching, isError } = query;
  useEffect(() => {
    // An answer that is on its way may be older than the report: it is waited for, and then judged.
    if (newest === null || isFetching) return;
    const { revision, at } = asked.current;
    // Once for each revision; after a failure once more with each report.
    if (revision >= newest && !(isError && dataUpdatedAt > at)) return;
    asked.current = { revision: newest, at: dataUpdatedAt };
    void client.invalidateQueries({ queryKey: apiKey(getScan, { path: { id } }) });
  }, [client, dataUpdatedAt, id, isError, isFetching, newest]);
  useChange(query.data?.revision, () => void client.invalidateQueries(logOf(id)));
  useChange(query.data?.state, () => void invalidate(client, SCAN_OUTDATES));
  return { query, scan: query.data && withReport(query.data, activity) };
}

/** The answers of one scan's log, whatever their filter. */
function logOf(id: string) {
  return {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => {
      const [endpoint, input] = queryKey as [string, { path?: { id?: string } }];
      return endpoint === listScanJobs.id && input.path?.id === id;
    },
  };
}

/** Runs when a value is another one than before, not when it comes first. */
function useChange(value: string | number | undefined, run: () => void): void {
  const before = useRef(value);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const known = before.current;
    before.current = value;
    if (known !== undefined && value !== undefined && known !== value) latest.current();
  }, [value]);
}
