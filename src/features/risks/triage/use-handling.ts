import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiMutation, invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { isConflict, isRefusal } from '#contract/api-error.ts';
import {
  handleRisk,
  type HandlingAct,
  type HandlingRequest,
  type HistoryEvent,
} from '#contract/handling.ts';
import type { PersonRef } from '#contract/people.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';
import { HANDLING_WORDS } from './handling-words.ts';
import { OUTDATED_BY_HANDLING, riskHistory, type RiskAddress } from './panel-queries.ts';

/**
 * What people do to the risks of one id at a site, and what they are told after. `revision` is that of
 * the risk as it is on screen; a dialog goes by the one that it began with, however long it is open.
 */
export function useHandling(address: RiskAddress, revision: number | undefined) {
  const { category, id, site } = address;
  const client = useQueryClient();
  const toast = useToast();
  const [read, setRead] = useState(revision);
  const [others, setOthers] = useState<readonly HistoryEvent[]>([]);
  const { mutateAsync, isPending, error, reset } = useMutation({
    ...apiMutation(client, handleRisk, OUTDATED_BY_HANDLING),
    onError: (cause) => {
      if (!isRefusal(cause) || isConflict(cause)) void invalidate(client, OUTDATED_BY_HANDLING);
    },
  });
  const send = (body: HandlingRequest) => mutateAsync({ path: { category, id }, body });

  /** For what takes one press of a button. Gives how many risks it changed, null when it failed. */
  async function sendAtOnce(act: HandlingAct): Promise<number | null> {
    try {
      return (await send({ ...act, site, revision })).changed;
    } catch (cause) {
      const title = `${HANDLING_WORDS[act.action].verb} failed for ${id}`;
      toast({ tone: 'failed', title, detail: handlingFailure(cause) });
      return null;
    }
  }

  async function reopen() {
    const changed = await sendAtOnce({ action: 'reopen' });
    if (changed !== null) toast({ title: `${plural(changed, 'risk is', 'risks are')} open again` });
  }

  async function verify() {
    const changed = await sendAtOnce({ action: 'verify' });
    if (changed !== null) toast({ title: `Verifying ${plural(changed, 'risk')}, about a minute` });
  }

  async function assignTo(person: PersonRef) {
    const changed = await sendAtOnce({ action: 'assign', assignee: person.id });
    if (changed !== null)
      toast({ title: `${plural(changed, 'risk')} of ${id} assigned to ${person.name}` });
  }

  /** A dialog opens: what it shows is what the person has read. */
  function begin() {
    reset();
    setRead(revision);
    setOthers([]);
  }

  /** What others did since it was read; what has been shown counts as read. */
  async function showOthers() {
    const answer = await client
      .fetchQuery({ ...riskHistory(address), staleTime: 0 })
      .catch(() => null);
    if (!answer) return;
    const acts = answer.events.filter(({ by }) => by !== null);
    setOthers(acts.slice(0, acts.length - (read ?? 0)));
    setRead(acts.length);
    reset();
  }

  /** Whether the save worked. If not, `error` or `others` tells why, beside what was typed. */
  async function save(act: HandlingAct): Promise<boolean> {
    const answer = await send({ ...act, site, revision: read }).catch(async (cause: unknown) => {
      if (isConflict(cause)) await showOthers();
      return null;
    });
    if (!answer) return false;
    const { changed, skipped } = answer;
    toast({
      title: HANDLING_WORDS[act.action].done(`${plural(changed, 'risk')} of ${id}`),
      ...(skipped > 0 && { detail: `${plural(skipped, 'risk')} skipped` }),
      // Re-open opens every handled risk, so it is a way back only when this save changed all.
      ...(act.action === 'ignore' &&
        skipped === 0 && { action: { label: 'Re-open', run: () => void reopen() } }),
    });
    return true;
  }

  return { save, reopen, verify, assignTo, begin, others, isPending, error };
}

/** What happened to a handling that did not end well, and what is still true. */
export function handlingFailure(error: unknown): string {
  const { cause } = failureText(error);
  return isRefusal(error)
    ? `${cause} Nothing was changed.`
    : `${cause} Whether anything was changed is not known; the counts here are asked again.`;
}
