import { useState } from 'react';
import type { RiskSelection } from '#contract/batches.ts';
import type { FixRequest, PlannedFix } from '#contract/fixes.ts';
import type { FixReach } from '#domain/fix-run.ts';

type FixDraft = {
  /** The fix keeps it from the first try on, so that a lost reply and another try are one fix. */
  id: string;
  reach: FixReach;
  /** Tags that a person has typed, by digest. */
  tags: Readonly<Record<string, string>>;
  /** Digests that are left out. */
  off: readonly string[];
  /**
   * What was sent and the images that were on screen then, until an answer tells whether it has started:
   * under this id nothing else may be sent meanwhile.
   */
  sent: { request: FixRequest; images: readonly PlannedFix[] } | null;
};

/** Drafts of this page by what they are about. */
const drafts = new Map<string, FixDraft>();

/** What a person has chosen and typed for a fix. Closing the dialog loses nothing; `discard` ends it. */
export function useFixDraft(selection: RiskSelection, reach: FixReach) {
  const key = JSON.stringify(selection);
  const [draft, setDraft] = useState<FixDraft>(
    () => drafts.get(key) ?? { id: crypto.randomUUID(), reach, tags: {}, off: [], sent: null },
  );
  return {
    draft,
    change: (part: Partial<FixDraft>) => {
      const next = { ...(drafts.get(key) ?? draft), ...part };
      drafts.set(key, next);
      setDraft(next);
    },
    discard: () => drafts.delete(key),
  };
}
