/** What can be true of one vulnerability in one image (product-facts 6.3). */
export const VULNERABILITY_STATUSES = [
  'open',
  'fixing',
  'verifying',
  'fixed',
  'ignored',
  'whitelisted',
] as const;
export type VulnerabilityStatus = (typeof VULNERABILITY_STATUSES)[number];

export const VULNERABILITY_STATUS_LABELS = {
  open: 'Open',
  fixing: 'Fixing',
  verifying: 'Verifying',
  fixed: 'Fixed',
  ignored: 'Ignored',
  whitelisted: 'Whitelisted',
} as const satisfies Record<VulnerabilityStatus, string>;
