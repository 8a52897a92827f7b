import type { HandlingAction } from '#domain/risk-handling.ts';

type Words = {
  verb: string;
  /** On the button, before the number of risks. */
  short: string;
  from: string;
  becomes: string;
  consequence: string;
  /** Whether the person has to say why. */
  reasoned: boolean;
  /** `5 risks` or `5 risks of CVE-2021-44228`, in the title of a message. */
  done: (risks: string) => string;
};

/** What each action is called, and what it means, wherever it is offered. */
export const HANDLING_WORDS = {
  ignore: {
    verb: 'Ignore',
    short: 'Ignore',
    from: 'Open',
    becomes: 'Ignored',
    consequence:
      'Ignored risks leave the open list. Scans go on, and nothing changes in the images.',
    reasoned: true,
    done: (risks) => `${risks} ignored`,
  },
  'mark-false-positive': {
    verb: 'Mark as false positive',
    short: 'Mark',
    from: 'Open',
    becomes: 'False positive',
    consequence:
      'The alert is wrong: it leaves the open list, and the reason tells the vendor why. Nothing changes in the images.',
    reasoned: true,
    done: (risks) => `${risks} marked as false positive`,
  },
  verify: {
    verb: 'Verify',
    short: 'Verify',
    from: 'Open',
    becomes: 'Verifying',
    consequence: 'Each is looked for once more in its image. It takes about a minute.',
    reasoned: false,
    done: (risks) => `Verifying ${risks}, about a minute`,
  },
  reopen: {
    verb: 'Re-open',
    short: 'Re-open',
    from: 'Ignored or False positive',
    becomes: 'Open',
    consequence: 'They are back in the open list, for everyone.',
    reasoned: false,
    done: (risks) => `Open again: ${risks}`,
  },
} as const satisfies Record<HandlingAction, Words>;
