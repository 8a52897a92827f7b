import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

/** A person as lists and histories name them. */
export const PersonRef = z
  .object({ id: z.string(), name: z.string() })
  .register(z.globalRegistry, { id: 'PersonRef' });

export type PersonRef = z.infer<typeof PersonRef>;

/** Risks that each person looks after; `person` null is nobody. Most risks first, nobody last. */
export const Assignees = z.array(
  z.object({ person: z.nullable(PersonRef), risks: z.int().check(z.gte(0)) }),
);

export type Assignees = z.infer<typeof Assignees>;

export const listAssignees = endpoint({
  id: 'listAssignees',
  method: 'GET',
  url: '/api/assignees',
  summary: 'People whom risks can be assigned to: those who may handle them',
  permission: 'risk.read',
  response: z.object({ people: z.array(PersonRef) }),
  problems: [],
});
