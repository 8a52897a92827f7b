import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sessionQuery } from '#api/session-query.ts';
import { passGate } from '#api/sign-in-gate.ts';
import { isNotSignedIn } from '#contract/api-error.ts';
import type { Session } from '#contract/session.ts';

/**
 * Lets everything go on as the person who has signed in: what waits, and what had given up while the
 * dialog was put aside. When it is another person, `use-role-change.ts` asks for the rest.
 */
export function useEnter(): (session: Session) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      passGate(session.person.id);
      void client.invalidateQueries({ predicate: ({ state }) => isNotSignedIn(state.error) });
    },
    [client],
  );
}
