import { safeLink } from '#lib/safe-link.ts';

/**
 * The address of a sign-in when it is one that we let people open: on the own server, or https. Null
 * for anything else, as a page that asks for passwords is worth forging.
 */
export function signInAddress(address: string, origin: string): string | null {
  const own = URL.parse(address, origin);
  // The origin of a blob is that of who made it, so the protocol is looked at by itself.
  const fits = own?.origin === origin && /^https?:$/.test(own.protocol) && !own.username;
  return fits ? own.href : safeLink(address);
}
