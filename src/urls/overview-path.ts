/** Addresses that every page loads, apart from what their views keep in theirs. */
export const OVERVIEW_PATH = '/overview';

/** Where each risk stands that a number about the past counts. */
export const RISK_CHANGES_PATH = '/overview/changes';

/** Where the risks of all categories under one filter are counted, each with the way to its list. */
export const ALL_RISKS_PATH = '/risks';
