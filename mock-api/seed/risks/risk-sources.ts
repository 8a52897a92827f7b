import { buildInstructions } from './build-instructions.ts';
import type { RiskSource } from './risk-source.ts';

/** Where risks besides system vulnerabilities come from. */
export const RISK_SOURCES: readonly RiskSource[] = [buildInstructions];
