/** The six kinds of risk, in the order of the navigation (product-facts 6.4, 6.12). */
export const RISK_CATEGORIES = [
  'system-vulnerability',
  'application-vulnerability',
  'baseline',
  'malicious-sample',
  'sensitive-file',
  'build-instruction',
] as const;
export type RiskCategory = (typeof RISK_CATEGORIES)[number];

/** The kinds whose risks are published vulnerabilities of packages. */
export const VULNERABILITY_CATEGORIES: readonly RiskCategory[] = [
  'system-vulnerability',
  'application-vulnerability',
];

export const HANDLINGS = ['ignore', 'whitelist', 'mark-false-positive', 'verify'] as const;
export type Handling = (typeof HANDLINGS)[number];

type RiskCategoryFacts = {
  label: string;
  plural: string;
  /** Words of severity, most urgent first. */
  severityWords: readonly [string, string, string];
  handlings: readonly Handling[];
  quickFix: boolean;
  manualScan: boolean;
  periodicScan: boolean;
  exportable: boolean;
};

const LEVEL_WORDS = ['High', 'Medium', 'Low'] as const;
const SCANNED = { manualScan: true, periodicScan: true } as const;

/** Rows of the handling matrix (product-facts 6.12), scan modes (5.1) and exports (6.13). */
export const RISK_CATEGORY_FACTS = {
  'system-vulnerability': {
    label: 'System vulnerability',
    plural: 'System vulnerabilities',
    severityWords: LEVEL_WORDS,
    handlings: ['ignore', 'whitelist', 'verify'],
    quickFix: true,
    ...SCANNED,
    exportable: true,
  },
  'application-vulnerability': {
    label: 'Application vulnerability',
    plural: 'Application vulnerabilities',
    severityWords: LEVEL_WORDS,
    handlings: ['ignore', 'whitelist', 'verify'],
    quickFix: false,
    ...SCANNED,
    exportable: true,
  },
  baseline: {
    label: 'Baseline risk',
    plural: 'Baseline',
    severityWords: LEVEL_WORDS,
    handlings: ['whitelist'],
    quickFix: false,
    ...SCANNED,
    exportable: true,
  },
  'malicious-sample': {
    label: 'Malicious sample',
    plural: 'Malicious samples',
    severityWords: ['Urgent', 'Suspicious', 'Notice'],
    handlings: ['whitelist'],
    quickFix: false,
    ...SCANNED,
    exportable: true,
  },
  'sensitive-file': {
    label: 'Sensitive file',
    plural: 'Sensitive files',
    severityWords: LEVEL_WORDS,
    handlings: ['ignore', 'whitelist', 'mark-false-positive'],
    quickFix: false,
    ...SCANNED,
    exportable: false,
  },
  'build-instruction': {
    label: 'Build instruction risk',
    plural: 'Build instructions',
    severityWords: LEVEL_WORDS,
    handlings: ['ignore', 'whitelist', 'mark-false-positive'],
    quickFix: false,
    ...SCANNED,
    exportable: false,
  },
} as const satisfies Record<RiskCategory, RiskCategoryFacts>;
