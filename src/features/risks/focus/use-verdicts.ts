import { useState } from 'react';
import { usePermit } from '#api/use-permit.ts';
import type { FindingRow } from '#contract/findings.ts';
import type { HandlingAct } from '#contract/handling.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import type { HandlingAction } from '#domain/risk-handling.ts';
import { useAnnounce } from '#ui/live-region.tsx';
import { reasonProblem, toAct } from '../triage/handling-act.ts';
import { HANDLING_WORDS } from '../triage/handling-words.ts';
import { useBatch } from '../triage/use-batch.ts';
import { onlyThis } from './finding-selection.ts';
import { useOthers } from './use-others.ts';
import type { useRound } from './use-round.ts';

type Options = {
  round: ReturnType<typeof useRound>;
  filter: RiskFilter;
  reason: string;
  /** A verdict was asked for that needs a reason. */
  onNoReason: () => void;
};

/** What a person decides about the risk in front, and about others like the last one. */
export function useVerdicts({ round, filter, reason, onNoReason }: Options) {
  const announce = useAnnounce();
  const batch = useBatch();
  const permit = usePermit('risk.handle');
  const [began] = useState(() => Date.now());
  const [elapsedMs, setElapsedMs] = useState(0);
  const [last, setLast] = useState<{ row: FindingRow; act: HandlingAct } | null>(null);
  /** Key of the risk that somebody else was quicker with. */
  const [tooLate, setTooLate] = useState<string | null>(null);
  const others = useOthers(filter, last?.row);
  const { row, rows, at, decisions } = round;

  async function decide(action: HandlingAction) {
    if (!row || batch.isPending) return;
    if (!permit.ok) return announce(permit.reason);
    if (HANDLING_WORDS[action].reasoned && reasonProblem(reason, true, '') !== null)
      return onNoReason();
    const act = toAct(action, { reason: reason.trim(), expiresAt: null, assignee: null });
    const made = await batch.make(crypto.randomUUID(), onlyThis(filter, row), act);
    if (!made) return;
    if (made.changed === 0) return setTooLate(row.key);
    round.decide([row.key], made);
    setLast({ row, act });
    setElapsedMs(Date.now() - began);
    round.goTo(at + 1);
    announce(`${HANDLING_WORDS[action].becomes}. ${rows.length - at - 1} left`);
  }

  /** The same about the same package of other images, and on to the next that is not decided. */
  async function decideOthers() {
    if (!last || !others.selection || others.risks === 0 || batch.isPending) return;
    const made = await batch.make(crypto.randomUUID(), others.selection, last.act);
    if (!made) return;
    const isSame = ({ id, name }: FindingRow) => id === last.row.id && name === last.row.name;
    round.decide(
      rows.filter((one) => isSame(one) && !decisions.has(one.key)).map(({ key }) => key),
      made,
    );
    setLast(null);
    const next = rows.findIndex(
      (one, index) => index >= at && !decisions.has(one.key) && !isSame(one),
    );
    round.goTo(next === -1 ? rows.length : next);
  }

  async function undo() {
    const made = batch.last;
    if (!made) return announce('Nothing to undo');
    if (!(await batch.takeBack())) return;
    const first = rows.findIndex(({ key }) => decisions.get(key)?.id === made.id);
    round.takeBack(made);
    setLast(null);
    if (first !== -1) round.goTo(first);
  }

  return {
    decide,
    decideOthers,
    undo,
    canUndo: batch.last !== null,
    last,
    otherImages: others.images,
    elapsedMs,
    isPending: batch.isPending,
    error: batch.error,
    tooLate: row !== undefined && tooLate === row.key,
    blocked: permit.ok ? (row ? null : 'No risk is left') : permit.reason,
  };
}
