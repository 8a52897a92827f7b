/** The time of tests: an ordinary Monday afternoon in Shanghai, so that 'today' is the same for UTC. */
export const NOW = Date.parse('2026-11-23T09:00:00Z');

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
