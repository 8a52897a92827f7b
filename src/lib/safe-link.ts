/**
 * The address when it is one we let people open, else null. Only https: an address from a server may
 * hold `javascript:` or point to a plain-text host.
 */
export function safeLink(address: string): string | null {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && !url.username ? url.href : null;
}
