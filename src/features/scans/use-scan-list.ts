import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { apiQuery, invalidate } from '#api/query.ts';
import { usePagedRows } from '#api/use-paged-rows.ts';
import type { Output } from '#contract/endpoint.ts';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { listScans, type Scan } from '#contract/scans.ts';

export type ScanListAnswer = Output<typeof listScans>;

type View = { starter: Scan['starter'][]; state: Scan['state'][] };

/** Rows of a view; what runs is told by the newest report, and the list is asked again when a scan comes or ends. */
export function useScanList({ starter, state }: View) {
  const client = useQueryClient();
  const activity = useQuery(scanActivityQuery).data;
  const running = activity?.running.map(({ id }) => id).join(' ');
  const before = useRef(running);
  useEffect(() => {
    const known = before.current;
    before.current = running;
    if (known !== undefined && known !== running) void invalidate(client, [listScans]);
  }, [client, running]);
  const pageOptions = useCallback(
    (offset: number, limit: number) =>
      apiQuery(listScans, { query: { starter, state, offset, limit } }),
    [starter, state],
  );
  const list = usePagedRows<Scan, ScanListAnswer>(pageOptions);
  const rowAt = (index: number) => {
    const row = list.rowAt(index);
    const report = activity?.running.find(({ id }) => id === row?.id);
    return row && report && report.revision > row.revision ? { ...row, ...report } : row;
  };
  return { ...list, rowAt };
}
