import { useState } from 'react';
import type { ExpiryChoice } from './ignore-expiry.ts';

export type HandlingDraft = {
  reason: string;
  choice: ExpiryChoice;
  date: string;
  /** Id of a person; null is nobody, undefined while nobody was chosen. */
  assignee?: string | null;
};

const EMPTY: HandlingDraft = { reason: '', choice: 'never', date: '' };

/** Drafts of this tab by what they are about. In memory only: reasons may name people and systems. */
const drafts = new Map<string, HandlingDraft>();

/**
 * What a person has typed about one thing. It outlives the dialog, so that closing it, a failed save
 * or a look at another risk loses nothing; `discard` ends it after a save.
 */
export function useHandlingDraft(key: string) {
  const [draft, setDraft] = useState(() => drafts.get(key) ?? EMPTY);
  return {
    draft,
    change: (part: Partial<HandlingDraft>) => {
      const next = { ...draft, ...part };
      drafts.set(key, next);
      setDraft(next);
    },
    discard: () => drafts.delete(key),
  };
}
