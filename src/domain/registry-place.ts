/** Whether two domain names or addresses are the same one: upper and lower case are (RFC 4343). */
export function sameHost(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
