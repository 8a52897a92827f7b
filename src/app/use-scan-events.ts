import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { invalidate } from '#api/query.ts';
import { endedSince, scanActivityQuery } from '#api/scan-activity.ts';
import { listenToScans } from '#api/scan-events.ts';
import type { ScanActivity } from '#contract/scan-activity.ts';
import { SCAN_OUTDATES, UNITS_OUTDATE } from './scan-outdates.ts';
import { useImageScanOpen } from './use-image-scan-open.ts';

/** Keeps what runs up to date in every view, and asks again for what a scan has changed. */
export function useScanEvents(): void {
  const client = useQueryClient();
  const enabled = useImageScanOpen();
  const activity = useQuery({ ...scanActivityQuery, enabled }).data;
  const before = useRef<ScanActivity>(undefined);

  useEffect(() => {
    if (!enabled) return;
    return listenToScans((heard) => client.setQueryData(scanActivityQuery.queryKey, heard));
  }, [client, enabled]);

  useEffect(() => {
    const last = before.current;
    before.current = activity;
    if (!activity || !last) return;
    if (endedSince(last, activity).length > 0) void invalidate(client, SCAN_OUTDATES);
    else if (unitsUsed(last) !== unitsUsed(activity)) void invalidate(client, UNITS_OUTDATE);
  }, [client, activity]);
}

function unitsUsed({ running }: ScanActivity): number {
  return running.reduce((sum, scan) => sum + scan.unitsUsed, 0);
}
