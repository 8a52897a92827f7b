/** Apart from what the page keeps in its address, because every page loads it. */
export const WHITELIST_PATH = '/whitelist';
