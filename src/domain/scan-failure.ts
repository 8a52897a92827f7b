import type { RegistryType } from './registry.ts';

/** Why the scan of an image failed (product-facts 5.5). A failed image uses no unit (decision C1). */
export const SCAN_FAILURES = ['connection-closed', 'speed-limit', 'time-limit'] as const;
export type ScanFailure = (typeof SCAN_FAILURES)[number];

type ScanFailureFacts = {
  /** What happened, as a sentence without its full stop. */
  words: string;
  /** What to do about it. */
  remedy: string;
  /** Where that is done: the registry itself, or a scan of fewer images. */
  leadsTo: 'retry' | 'registry' | 'smaller-scope';
};

export const SCAN_FAILURE_FACTS = {
  'connection-closed': {
    words: 'The registry closed the connection while a layer was read',
    remedy: 'Retry; if it happens again, look at the load of the registry',
    leadsTo: 'retry',
  },
  'speed-limit': {
    words: 'The speed limit of the registry is too low to read the image within 4 hours',
    remedy: 'Raise the speed limit of the registry, then retry',
    leadsTo: 'registry',
  },
  'time-limit': {
    words: 'The scan stopped after 4 hours, which is the limit for one scan',
    remedy: 'Retry; what is left needs less time',
    leadsTo: 'smaller-scope',
  },
} as const satisfies Record<ScanFailure, ScanFailureFacts>;

/** Why an image in the scope of a scan is not scanned by it. It uses no unit. */
export const SKIP_REASONS = [
  'in-another-scan',
  'outside-time-range',
  'repository-excluded',
  'region-off',
  'unsupported-os',
  'unsupported-region',
  'personal-edition',
  'registry-removed',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** As the heading of a row that counts images. */
export const SKIP_REASON_LABELS = {
  'in-another-scan': 'Being scanned by another scan',
  'outside-time-range': 'Not changed within the time range',
  'repository-excluded': 'Repository is out of the scan scope',
  'region-off': 'Region is out of the scan scope',
  'unsupported-os': 'Operating system not supported',
  'unsupported-region': 'Region or zone not supported',
  'personal-edition': 'Container Registry Personal edition, which cannot be scanned',
  'registry-removed': 'Registry was removed',
} as const satisfies Record<SkipReason, string>;

/** Kinds of registry that a person can tick for a scan; pipelines are scanned while they build. */
export const SCAN_SOURCES = ['acr', 'harbor', 'quay', 'gitlab'] as const satisfies RegistryType[];
