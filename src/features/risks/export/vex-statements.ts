import type { FindingRow } from '#contract/findings.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';

/** What the two kinds of VEX say of a risk in a status. */
type VexWords = {
  openvex: 'affected' | 'not_affected' | 'fixed' | 'under_investigation';
  cyclonedx: 'exploitable' | 'in_triage' | 'false_positive' | 'not_affected' | 'resolved';
};

/**
 * Only what somebody decided is stated as decided: an open risk is one that is still looked into. Who
 * ignores a risk lives with it; who whitelists it says that it is none.
 */
export const VEX_WORDS = {
  open: { openvex: 'under_investigation', cyclonedx: 'in_triage' },
  verifying: { openvex: 'under_investigation', cyclonedx: 'in_triage' },
  fixing: { openvex: 'affected', cyclonedx: 'exploitable' },
  ignored: { openvex: 'affected', cyclonedx: 'exploitable' },
  whitelisted: { openvex: 'not_affected', cyclonedx: 'not_affected' },
  'false-positive': { openvex: 'not_affected', cyclonedx: 'false_positive' },
  fixed: { openvex: 'fixed', cyclonedx: 'resolved' },
} as const satisfies Record<RiskStatusName, VexWords>;

/** Risks of one vulnerability about which the same is said. */
export type VexGroup = { id: string; status: RiskStatusName; text: string; rows: FindingRow[] };

/** Groups risks into statements, in the order in which they come first. */
export function vexGroups(rows: readonly FindingRow[]): VexGroup[] {
  const byId = new Map<string, Map<string, VexGroup>>();
  for (const row of rows) {
    const { id, status } = row;
    const text = statementText(row);
    const groups = byId.get(id) ?? new Map<string, VexGroup>();
    byId.set(id, groups);
    // No status has a space in it, so that two different pairs never make one key.
    const key = `${status} ${text}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { id, status, text, rows: [row] });
  }
  return [...byId.values()].flatMap((groups) => [...groups.values()]);
}

/** Why it was decided so, or what would mend it. */
function statementText({ decision, fixedVersion, item }: FindingRow): string {
  if (decision) {
    const until = decision.expiresAt === null ? '' : ` Until ${decision.expiresAt}.`;
    return `${decision.reason} Decided by ${decision.by} at ${decision.at}.${until}`;
  }
  return fixedVersion === null
    ? 'No fixed version is published yet.'
    : `Update ${item} to ${fixedVersion} or later.`;
}
