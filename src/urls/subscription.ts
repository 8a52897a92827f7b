import { createSerializer, parseAsString } from 'nuqs/server';

export const SUBSCRIPTION_PATH = '/subscription';

/** Where image scan is bought; every view leads here while the account does not hold it. */
export const ENABLE_PATH = '/subscription/enable';

/** Changes of a running subscription, each a form of its own. */
export const CHANGE_QUOTA_PATH = '/subscription/quota';
export const UPGRADE_PATH = '/subscription/edition';
export const RENEW_PATH = '/subscription/renewal';

/** `to`: the address that a person wanted to open before they were led to the order. */
export const enableParsers = { to: parseAsString.withDefault('') };

const serialize = createSerializer(enableParsers);

/** Address of the order, which goes on to `to` afterwards. */
export function enableUrl(to = ''): string {
  return serialize(ENABLE_PATH, { to });
}

/** Address of an order, which is its receipt once it is paid. */
export function orderUrl(id: string, to = ''): string {
  return serialize(`${SUBSCRIPTION_PATH}/orders/${encodeURIComponent(id)}`, { to });
}

/**
 * An address of this console that may be gone on to after an order; null for anything else. A link from
 * somebody else must not lead out of the console, nor straight into another order.
 */
export function innerAddress(to: string): string | null {
  const url = to.startsWith('/') ? URL.parse(to, ORIGIN) : null;
  if (!url) return null;
  // A path such as `/.//host` becomes `//host`, which is another host when it is read again.
  const address = url.pathname + url.search + url.hash;
  if (URL.parse(address, ORIGIN)?.origin !== ORIGIN || url.origin !== ORIGIN) return null;
  return url.pathname.startsWith(`${SUBSCRIPTION_PATH}/`) ? null : address;
}

/** Stands for the console's own origin, which does not matter here. */
const ORIGIN = 'https://console.invalid';
