import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { sessionQuery } from '#api/session-query.ts';
import { listAssignees, type PersonRef } from '#contract/people.ts';
import { NOBODY } from '#contract/risk-filter.ts';

const NONE: readonly PersonRef[] = [];

/** Whom risks can be assigned to, whoever is signed in first, and how values of the filter read. */
export function useAssignees() {
  const { data, error, refetch } = useQuery(apiQuery(listAssignees, {}));
  const me = useQuery(sessionQuery).data?.person.id;
  const people = data?.people ?? NONE;
  return {
    people: people.toSorted((a, b) => Number(b.id === me) - Number(a.id === me)),
    /** Null when risks cannot be assigned to whoever is signed in. */
    me: people.find(({ id }) => id === me) ?? null,
    /** Nobody is known by name before the answer has come. */
    nameOf: (value: string) =>
      value === NOBODY ? 'Nobody' : (people.find(({ id }) => id === value)?.name ?? value),
    error,
    retry: () => void refetch(),
  };
}
