import type { HistoryEvent } from '#contract/handling.ts';
import { plural } from '#lib/plural.ts';

type Words = {
  text: (event: HistoryEvent) => string;
  /** Who did it when the event names nobody. */
  nobody: string;
};

const risks = (event: HistoryEvent) => plural(event.risks, 'risk');

/** What happened, as the sentence of one line of the history. */
export const HISTORY_WORDS = {
  'first-seen': { text: (event) => `First seen, ${risks(event)}`, nobody: 'Scan' },
  'found-again': { text: (event) => `Found again, ${risks(event)}`, nobody: 'Scan' },
  ignored: { text: (event) => `Ignored ${risks(event)}`, nobody: 'Not known' },
  'marked-false-positive': {
    text: (event) => `Marked ${risks(event)} as false positive`,
    nobody: 'Not known',
  },
  reopened: { text: (event) => `Opened ${risks(event)} again`, nobody: 'Not known' },
  'ignore-expired': {
    text: (event) => `The time to ignore ended, ${risks(event)} open again`,
    nobody: 'End date',
  },
  'verify-started': { text: (event) => `Verifying ${risks(event)}`, nobody: 'Not known' },
  'verify-found-again': {
    text: (event) => `Verified: still found, ${risks(event)}`,
    nobody: 'Scan',
  },
  whitelisted: { text: (event) => `Whitelisted ${risks(event)}`, nobody: 'Not known' },
  'whitelist-changed': {
    text: (event) => `Changed the whitelist rule, ${risks(event)} hidden`,
    nobody: 'Not known',
  },
  unwhitelisted: {
    text: (event) => `Deleted the whitelist rule, ${risks(event)} open again`,
    nobody: 'Not known',
  },
  'batch-reverted': {
    text: (event) => `Put ${risks(event)} back as before`,
    nobody: 'Not known',
  },
} as const satisfies Record<HistoryEvent['kind'], Words>;
