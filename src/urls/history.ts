/** What was done to many risks at once. */
export const HISTORY_PATH = '/history';
