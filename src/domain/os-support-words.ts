import { OS_FACTS, osLabel, osSupport, type OsId } from './operating-system.ts';

/** What the product can do for a release, short: `Debian 10, can be fixed`. */
export function osSupportWords(os: OsId, version: string): string {
  const { detectable, fixable } = osSupport(os, version);
  if (!detectable) return `${osLabel(os, version)}, not checked`;
  return `${osLabel(os, version)}, ${fixable ? 'can be fixed' : 'checked only'}`;
}

/** The row of the product's table for a system: which releases are checked, and which can be fixed. */
export function osTableRow(os: OsId): string {
  const { label, detects, fixes } = OS_FACTS[os];
  const fixed = fixes.length > 0 ? `can be fixed: ${fixes.join(', ')}` : 'none can be fixed';
  return `${label}: checked are ${detects.join(', ')}; ${fixed}.`;
}
