import type { Vulnerability } from '#contract/vulnerabilities.ts';
import type { HandlingRequest } from '#contract/handling.ts';
import { VULNERABILITY_STATUSES, type VulnerabilityStatus } from '#domain/risk-status.ts';

export type HandlingAction = HandlingRequest['action'];

/** Whether the role may handle risks; if not, the reason stands on every action. */
export type HandlingPermit = { ok: true } | { ok: false; reason: string };

/** The status that a risk must have for an action to change it; others are skipped. */
export const HANDLED_STATUS = {
  ignore: 'open',
  verify: 'open',
  unignore: 'ignored',
} as const satisfies Record<HandlingAction, VulnerabilityStatus>;

type Handled = Pick<Vulnerability, 'statuses'>;

/** Why an action cannot be done now, in words; null when it can. */
export function handlingBlock(
  action: HandlingAction,
  { statuses }: Handled,
  permit: HandlingPermit,
): string | null {
  if (!permit.ok) return permit.reason;
  if (statuses[HANDLED_STATUS[action]] > 0) return null;
  if (action === 'unignore') return 'No risk is ignored';
  if (statuses.verifying > 0) return 'Verification is running; it ends within a minute';
  return 'No risk is open';
}

export type HandlingPreview = {
  changes: number;
  /** What stays as it is, by its status; only what there is. */
  skips: { status: VulnerabilityStatus; risks: number }[];
};

/** What an action would do to the risks of a vulnerability. */
export function handlingPreview(action: HandlingAction, { statuses }: Handled): HandlingPreview {
  const changed = HANDLED_STATUS[action];
  const skips = VULNERABILITY_STATUSES.filter(
    (status) => status !== changed && statuses[status] > 0,
  ).map((status) => ({ status, risks: statuses[status] }));
  return { changes: statuses[changed], skips };
}
