import {
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { REGION_IDS } from '#domain/region.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { SCAN_LIMITS, type ScanScope } from '#domain/scan-scope.ts';

export const SCANS_PATH = '/scans';

const anyOf = <const V extends string>(values: readonly V[]) =>
  parseAsArrayOf(parseAsStringLiteral(values)).withDefault([]);

const textList = parseAsArrayOf(parseAsString).withDefault([]);

/** The planner stands over the list of scans; its scope is in the address, so that it can be linked. */
export const scanPlanParsers = {
  plan: parseAsBoolean.withDefault(false),
  registryTypes: anyOf(REGISTRY_TYPES),
  regions: anyOf(REGION_IDS),
  instances: textList,
  namespaces: textList,
  repositories: textList,
  tags: textList,
  digests: textList,
  categories: anyOf(RISK_CATEGORIES),
  limit: parseAsStringLiteral(SCAN_LIMITS),
};

const serialize = createSerializer(scanPlanParsers);

export type ScanPlanView = inferParserType<typeof scanPlanParsers>;

/** Address of the planner for a scope. @example scanPlanUrl({ digests: [image.digest] }) */
export function scanPlanUrl(scope: Partial<ScanScope> = {}): string {
  return serialize(SCANS_PATH, { ...scope, plan: true });
}

/** Address of one scan with its log. */
export function scanUrl(scanId: string): string {
  return `${SCANS_PATH}/${encodeURIComponent(scanId)}`;
}
