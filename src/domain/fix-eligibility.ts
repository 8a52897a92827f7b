import { osSupport, type OsId } from './operating-system.ts';
import { REGISTRY_FACTS, type RegistryType } from './registry.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from './risk-category.ts';

/** Everything that can keep an image from quick fix, the lasting reasons first (decision C11). */
export const FIX_BLOCKERS = [
  'category-has-no-quick-fix',
  'release-not-fixable',
  'no-fixed-version',
  'registry-not-acr-enterprise',
  'new-tag-taken',
] as const;
export type FixBlocker = (typeof FIX_BLOCKERS)[number];

/** `blocked` has a fixed version that has to be installed by hand. */
export const FIX_STATES = ['quick-fix', 'blocked', 'no-fix-yet'] as const;
export type FixState = (typeof FIX_STATES)[number];

export type FixSubject = {
  category: RiskCategory;
  os: OsId;
  osVersion: string;
  fixedVersion: string | null;
  registryType: RegistryType;
  /** A pushed tag of the repository cannot be overwritten (product-facts 3.6). */
  tagImmutable: boolean;
  newTagTaken: boolean;
};

/** Every reason that applies, in the order of `FIX_BLOCKERS`; none means that quick fix works. */
export function fixBlockers(subject: FixSubject): FixBlocker[] {
  const applies: Record<FixBlocker, boolean> = {
    'category-has-no-quick-fix': !RISK_CATEGORY_FACTS[subject.category].quickFix,
    'release-not-fixable': !osSupport(subject.os, subject.osVersion).fixable,
    'no-fixed-version': subject.fixedVersion === null,
    'registry-not-acr-enterprise': !REGISTRY_FACTS[subject.registryType].quickFixable,
    'new-tag-taken': subject.tagImmutable && subject.newTagTaken,
  };
  return FIX_BLOCKERS.filter((blocker) => applies[blocker]);
}

/** What fixing can do about a risk with these blockers. */
export function fixState(blockers: readonly FixBlocker[]): FixState {
  if (blockers.length === 0) return 'quick-fix';
  return blockers.includes('no-fixed-version') ? 'no-fix-yet' : 'blocked';
}
