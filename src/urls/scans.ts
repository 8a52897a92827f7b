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
import { scanAddress, SCANS_PATH } from './scan-address.ts';
import { JOB_STATES, SCAN_STARTERS, SCAN_STATES } from '#domain/scan-state.ts';

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
  applications: textList,
};

const serialize = createSerializer(scanPlanParsers);

export type ScanPlanView = inferParserType<typeof scanPlanParsers>;

/** Address of the planner for a scope. @example scanPlanUrl({ digests: [image.digest] }) */
export function scanPlanUrl(scope: Partial<ScanScope> = {}): string {
  return serialize(SCANS_PATH, { ...scope, plan: true });
}

/** Which scans the list shows. */
export const scanListParsers = { starter: anyOf(SCAN_STARTERS), state: anyOf(SCAN_STATES) };

/** Which images the log of a scan shows. */
export const scanLogParsers = { images: anyOf(JOB_STATES), q: parseAsString.withDefault('') };

const serializeLog = createSerializer(scanLogParsers);

/** Address of one scan with its log. @example scanUrl(scan.id, { images: ['failed'] }) */
export function scanUrl(
  scanId: string,
  log: Partial<inferParserType<typeof scanLogParsers>> = {},
): string {
  return serializeLog(scanAddress(scanId), log);
}
