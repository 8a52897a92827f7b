import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { useAnnounce } from '#ui/live-region.tsx';
import { announcement, type Told } from './scan-announcement.ts';

/** Tells quarters and ends of the running scans to those who do not see them; of one scan with an id. */
export function useScanAnnouncements(only?: string): void {
  const announce = useAnnounce();
  const activity = useQuery(scanActivityQuery).data;
  const told = useRef<Told | null>(null);
  useEffect(() => {
    if (!activity) return;
    const running = activity.running.filter(({ id }) => only === undefined || id === only);
    const next = announcement(told.current, running);
    told.current = next.told;
    if (next.text) announce(next.text);
  }, [activity, announce, only]);
}
