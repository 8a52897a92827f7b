const USER = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?::[A-Za-z0-9_][A-Za-z0-9_.-]*)?$/;
const ROOT = /^(?:root|0)(?::|$)/;

/** USER lines around the fix; 'malformed-user' when the user is not `name`, `id` or `name:group`. */
export type UserLines =
  | { ok: true; before: readonly string[]; after: readonly string[] }
  | { ok: false; reason: 'malformed-user' };

/**
 * Package managers need root. An image that sets another user gets it back after the fix; without
 * that the rebuilt image would run as root. null or '' means that the image sets no user.
 */
export function userLines(user: string | null): UserLines {
  if (user === null || user === '') return { ok: true, before: [], after: [] };
  if (user.length > 256 || !USER.test(user)) return { ok: false, reason: 'malformed-user' };
  if (ROOT.test(user)) return { ok: true, before: [], after: [] };
  return { ok: true, before: ['USER root'], after: [`USER ${user}`] };
}
