import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sessionQuery } from '#api/session-query.ts';
import { notePerson } from '#api/sign-in-gate.ts';
import { getSession } from '#contract/session.ts';

/**
 * Another role, or another person, sees other things: when the session says so, everything is asked
 * again. An effect, so that views which the new role may not open have stopped asking before.
 */
export function useRoleChange(): void {
  const client = useQueryClient();
  const person = useQuery(sessionQuery).data?.person;
  const who = person && `${person.id} ${person.role}`;
  const before = useRef(who);
  useEffect(() => {
    if (!person) return;
    notePerson(person.id);
    const changed = before.current !== undefined && before.current !== who;
    before.current = who;
    if (!changed) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== getSession.id });
  }, [client, person, who]);
}
