/** Addresses that every page loads, apart from what their views keep in theirs. */
export const OVERVIEW_PATH = '/overview';

/** Where the risks of all categories under one filter are counted, each with the way to its list. */
export const ALL_RISKS_PATH = '/risks';
