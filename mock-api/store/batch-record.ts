import type { KeptReason, RiskSelection } from '#contract/batches.ts';
import type { HandlingAct } from '#contract/handling.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';
import type { Site } from '#domain/region.ts';
import type { HandlingRecord } from './handling-record.ts';
import type { Finding } from './store.ts';

/** One thing that was done to many risks at once. `sent` tells the same id from a mistake. */
export type BatchRecord = {
  id: string;
  sent: { selection: RiskSelection; act: HandlingAct };
  at: string;
  by: string;
  category: RiskCategory;
  site: Site;
  /** Rows of the list that it was about. */
  rows: number;
  /** Each risk that it changed, with what had been done to it before. */
  changed: Map<Finding, HandlingRecord | null>;
  skipped: Map<RiskStatusName, number>;
  reverted: { at: string; by: string; risks: number; kept: Map<KeptReason, number> } | null;
};
