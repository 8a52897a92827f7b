import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { previewScanSettings } from '#contract/scan-settings.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';

/** What a configuration would do. The answer of the one before stays until the new one is there. */
export function useScanPreview(scan: ScanConfiguration) {
  return useQuery({
    ...apiQuery(previewScanSettings, { body: { scan } }),
    placeholderData: keepPreviousData,
  });
}

export type ScanPreviewQuery = ReturnType<typeof useScanPreview>;
