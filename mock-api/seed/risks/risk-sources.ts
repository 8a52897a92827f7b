import { RISK_CATEGORIES, type RiskCategory } from '#domain/risk-category.ts';
import { applicationVulnerabilities } from './application-vulnerabilities.ts';
import { baselines } from './baselines.ts';
import { buildInstructions } from './build-instructions.ts';
import { maliciousSamples } from './malicious-samples.ts';
import type { RiskSource } from './risk-source.ts';
import { sensitiveFiles } from './sensitive-files.ts';

/** Where risks besides system vulnerabilities come from. */
export const RISK_SOURCES: readonly RiskSource[] = [
  applicationVulnerabilities,
  baselines,
  maliciousSamples,
  sensitiveFiles,
  buildInstructions,
];

/** What the scans of the mock look for, in the order of the navigation. */
export const SEARCHED_CATEGORIES: readonly RiskCategory[] = RISK_CATEGORIES.filter(
  (category) =>
    category === 'system-vulnerability' ||
    RISK_SOURCES.some((source) => source.category === category),
);
