/** Repair priority of vulnerabilities, most urgent first (product-facts 6.2, decision C10). */
export const PRIORITIES = ['asap', 'later', 'nntf'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** `rank` is on the display scale of three steps that all vocabularies share; 3 is most urgent. */
export const PRIORITY_FACTS = {
  asap: { label: 'High', rank: 3 },
  later: { label: 'Medium', rank: 2 },
  nntf: { label: 'Low', rank: 1 },
} as const satisfies Record<Priority, { label: string; rank: 1 | 2 | 3 }>;

/** Sorts the most urgent first. Never compares words: 'High' sorts before 'Low' only by chance. */
export function comparePriority(a: Priority, b: Priority): number {
  return PRIORITY_FACTS[b].rank - PRIORITY_FACTS[a].rank;
}

/** Baseline risks, sensitive files and build instructions (product-facts 6.2). */
export const RISK_LEVELS = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_LEVEL_FACTS = {
  high: { label: 'High', rank: 3 },
  medium: { label: 'Medium', rank: 2 },
  low: { label: 'Low', rank: 1 },
} as const satisfies Record<RiskLevel, { label: string; rank: 1 | 2 | 3 }>;

/** Verdicts on malicious samples (product-facts 6.2). */
export const MALICIOUS_LEVELS = ['serious', 'suspicious', 'remind'] as const;
export type MaliciousLevel = (typeof MALICIOUS_LEVELS)[number];

export const MALICIOUS_LEVEL_FACTS = {
  serious: { label: 'Urgent', rank: 3 },
  suspicious: { label: 'Suspicious', rank: 2 },
  remind: { label: 'Notice', rank: 1 },
} as const satisfies Record<MaliciousLevel, { label: string; rank: 1 | 2 | 3 }>;

/** The priority on a rank of the display scale: kinds of risk with words of their own sort and count by it. */
export function priorityOfRank(rank: 1 | 2 | 3): Priority {
  return PRIORITIES.find((priority) => PRIORITY_FACTS[priority].rank === rank)!;
}

/** Worst risk of an image, most urgent first; 0 is an image without risks (product-facts 6.1, 6.2). */
export const IMAGE_RISK_LEVELS = [3, 2, 1, 0] as const;
export type ImageRiskLevel = (typeof IMAGE_RISK_LEVELS)[number];

/** Ratings as vulnerability feeds publish them; kept and shown beside our priority (decision D1). */
export const RAW_SEVERITIES = [
  'CRITICAL',
  'HIGH',
  'MEDIUM',
  'LOW',
  'NEGLIGIBLE',
  'UNKNOWN',
] as const;
export type RawSeverity = (typeof RAW_SEVERITIES)[number];

/** Why a vulnerability has its priority, as names; the words are in the view. */
export const PRIORITY_REASONS = [
  'rated-critical',
  'rated-high',
  'rated-medium',
  'rated-low',
  'known-exploited',
  'cvss-9-or-more',
  'not-rated',
] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];

type Rated = {
  rawSeverity: RawSeverity;
  /** Base score, 0.0 to 10.0; null when it is not known. */
  cvssScore: number | null;
  knownExploited: boolean | null;
};

const RATED: Record<RawSeverity, PriorityReason> = {
  CRITICAL: 'rated-critical',
  HIGH: 'rated-high',
  MEDIUM: 'rated-medium',
  LOW: 'rated-low',
  NEGLIGIBLE: 'rated-low',
  UNKNOWN: 'not-rated',
};

/**
 * Priority of a published rating, with every reason that decided it (decision D1). We read the
 * decision as: CRITICAL is High; HIGH is High with a known exploit or a score of 9 or more, else
 * Medium; MEDIUM is Medium; the rest is Low, UNKNOWN with the note 'not rated'.
 */
export function prioritise({ rawSeverity, cvssScore, knownExploited }: Rated): {
  priority: Priority;
  reasons: PriorityReason[];
} {
  const reasons = [RATED[rawSeverity]];
  if (rawSeverity === 'CRITICAL') return { priority: 'asap', reasons };
  if (rawSeverity === 'MEDIUM') return { priority: 'later', reasons };
  if (rawSeverity !== 'HIGH') return { priority: 'nntf', reasons };
  if (knownExploited) reasons.push('known-exploited');
  if (cvssScore !== null && cvssScore >= 9) reasons.push('cvss-9-or-more');
  return { priority: reasons.length > 1 ? 'asap' : 'later', reasons };
}
