/** Where the secrets of a registry are sent to. */
export type RegistryPlace = { address: string; port: number; domain: string };

/** Whether two domain names or addresses are the same one: upper and lower case are (RFC 4343). */
export function sameHost(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether secrets that were typed for one place may not be sent to another: it is none of theirs. */
export function isElsewhere(before: RegistryPlace, after: RegistryPlace): boolean {
  const same =
    sameHost(before.address, after.address) &&
    sameHost(before.domain, after.domain) &&
    before.port === after.port;
  return !same;
}
