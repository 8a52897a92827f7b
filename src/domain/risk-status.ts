/** What can be true of one risk in one image (product-facts 6.3, 6.12). */
export const RISK_STATUSES = [
  'open',
  'fixing',
  'verifying',
  'fixed',
  'ignored',
  'false-positive',
  'whitelisted',
] as const;
export type RiskStatusName = (typeof RISK_STATUSES)[number];

export const RISK_STATUS_LABELS = {
  open: 'Open',
  fixing: 'Fixing',
  verifying: 'Verifying',
  fixed: 'Fixed',
  ignored: 'Ignored',
  'false-positive': 'False positive',
  whitelisted: 'Whitelisted',
} as const satisfies Record<RiskStatusName, string>;
