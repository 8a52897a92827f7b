import { REASON_LIMIT, type HandlingAct } from '#contract/handling.ts';
import type { HandlingAction } from '#domain/risk-handling.ts';
import { plural } from '#lib/plural.ts';

type Said = { reason: string; expiresAt: string | null; assignee: string | null };

/** An action with the part of what a person said that belongs to it. */
export function toAct(action: HandlingAction, { reason, expiresAt, assignee }: Said): HandlingAct {
  switch (action) {
    case 'ignore':
      return { action, reason, expiresAt };
    case 'mark-false-positive':
      return { action, reason };
    case 'assign':
      return { action, assignee };
    default:
      return { action };
  }
}

/**
 * Too long is told while typing, and `missing` once the person has tried to go on. The field cuts
 * nothing off, so a pasted text stays whole.
 */
export function reasonProblem(reason: string, tried: boolean, missing: string): string | null {
  const over = reason.length - REASON_LIMIT;
  if (over > 0) return `The reason is ${plural(over, 'character')} too long.`;
  return tried && reason.trim() === '' ? missing : null;
}
