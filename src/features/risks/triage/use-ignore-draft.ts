import { useState } from 'react';
import type { ExpiryChoice } from './ignore-expiry.ts';

export type IgnoreDraft = { reason: string; choice: ExpiryChoice; date: string };

const EMPTY: IgnoreDraft = { reason: '', choice: 'never', date: '' };

/** Drafts of this tab by what they are about. In memory only: reasons may name people and systems. */
const drafts = new Map<string, IgnoreDraft>();

/**
 * What a person has typed about one thing. It outlives the dialog, so that closing it, a failed save
 * or a look at another risk loses nothing; `discard` ends it after a save.
 */
export function useIgnoreDraft(key: string) {
  const [draft, setDraft] = useState(() => drafts.get(key) ?? EMPTY);
  return {
    draft,
    change: (part: Partial<IgnoreDraft>) => {
      const next = { ...draft, ...part };
      drafts.set(key, next);
      setDraft(next);
    },
    discard: () => drafts.delete(key),
  };
}
