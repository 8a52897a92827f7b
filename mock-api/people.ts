import type { Role } from '#domain/role.ts';

/** Who is signed in with each role. */
export const PEOPLE = {
  manager: 'Mei Tan',
  analyst: 'Wei Chen',
  admin: 'Lukas Brandt',
} as const satisfies Record<Role, string>;
