import type { PersonRef } from '#contract/people.ts';
import type { Person } from '#contract/session.ts';
import { can, type Role } from '#domain/role.ts';

/** Who can sign in. The first one of a role is signed in where a test or an address names the role. */
export const PEOPLE: readonly Person[] = [
  { id: 'lukas-brandt', name: 'Lukas Brandt', role: 'admin' },
  { id: 'amara-okafor', name: 'Amara Okafor', role: 'admin' },
  { id: 'wei-chen', name: 'Wei Chen', role: 'analyst' },
  { id: 'sofia-rossi', name: 'Sofia Rossi', role: 'analyst' },
  { id: 'mei-tan', name: 'Mei Tan', role: 'manager' },
  { id: 'daniel-koh', name: 'Daniel Koh', role: 'manager' },
];

/** The person with an id; undefined when there is none. */
export function personWithId(id: string): Person | undefined {
  return PEOPLE.find((person) => person.id === id);
}

const REFS = new Map(PEOPLE.map(({ id, name }) => [id, { id, name }]));

/** A person as lists name them, the same object each time. The id has to be one of `PEOPLE`. */
export function personRef(id: string): PersonRef {
  return REFS.get(id)!;
}

/** Whom risks can be assigned to: those who may handle them. */
export const ASSIGNEES: readonly PersonRef[] = PEOPLE.filter(({ role }) =>
  can(role, 'risk.handle'),
).map(({ id }) => personRef(id));

/** Whether risks can be assigned to the person with an id. */
export function isAssignee(id: string): boolean {
  return ASSIGNEES.some((person) => person.id === id);
}

/** The person who stands for a role. */
export function personWithRole(role: Role): Person {
  return PEOPLE.find((person) => person.role === role)!;
}
