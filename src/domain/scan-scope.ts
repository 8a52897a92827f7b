import type { RegionId } from './region.ts';
import type { RegistryType } from './registry.ts';
import { RISK_CATEGORIES, type RiskCategory } from './risk-category.ts';

/** Ways to scan less than everything in a scope. */
export const SCAN_LIMITS = ['newest-tag', 'deployed', 'high-risk'] as const;
export type ScanLimit = (typeof SCAN_LIMITS)[number];

/**
 * What a person wants scanned. An empty list does not narrow; lists narrow together. Fields are those
 * of the vendor's call (product-facts 5.2).
 */
export type ScanScope = {
  registryTypes: RegistryType[];
  regions: RegionId[];
  /** Registries, by id. */
  instances: string[];
  namespaces: string[];
  /** Names such as `payments/checkout-api`. */
  repositories: string[];
  tags: string[];
  digests: string[];
  /** Kinds of risk to look for; none means all six. */
  categories: RiskCategory[];
  limit: ScanLimit | null;
  /**
   * Applications in clusters, by id. A scope that names some reads the images of their running
   * containers; one that names none reads images in registries (product-facts 3.1, 5.2).
   */
  applications: string[];
};

/** Everything that the scan settings allow. */
export const WHOLE_SCOPE: ScanScope = {
  registryTypes: [],
  regions: [],
  instances: [],
  namespaces: [],
  repositories: [],
  tags: [],
  digests: [],
  categories: [],
  limit: null,
  applications: [],
};

/** Whether a scope is of running containers and not of what registries hold. */
export function isOfContainers({ applications }: Pick<ScanScope, 'applications'>): boolean {
  return applications.length > 0;
}

/** Running containers are not searched for sensitive files (product-facts 4.5). */
export const CONTAINER_CATEGORIES: readonly RiskCategory[] = RISK_CATEGORIES.filter(
  (one) => one !== 'sensitive-file',
);
