import type { HandlingAct } from '#contract/handling.ts';
import type { PersonRef } from '#contract/people.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';
import type { Shift } from './shift.ts';

/** Something that a person did to the risks of one id at one site. */
export type HandlingRecord = {
  action: HandlingAct['action'];
  category: RiskCategory;
  riskId: string;
  site: Site;
  /** The batch that it was part of; null when it was done alone. */
  batchId: string | null;
  by: string;
  at: string;
  reason: string | null;
  expiresAt: string | null;
  /** Whom the risks were assigned to; null when to nobody, and for other actions. */
  assignee: PersonRef | null;
  /** Risks that the action changed. */
  risks: number;
  /** Of those, the ones that nobody handled otherwise since: they are open again at `expiresAt`. */
  standing: number;
  shift: Shift;
  /** Risks that a scan has matched again, and when it did last (ISO 8601); null when none did. */
  matchedAgain: { risks: number; at: string } | null;
  /** Risks that reverting its batch has put back, and who did that when (ISO 8601). */
  reverted: { risks: number; shift: Shift; at: string; by: string } | null;
};

/** What somebody said about the risks of one id at one site. */
export type CommentRecord = {
  id: string;
  category: RiskCategory;
  riskId: string;
  site: Site;
  by: string;
  at: string;
  text: string;
};
