import type { ShortcutId } from '#components/shortcuts.ts';
import type { HandlingAction } from '#domain/risk-handling.ts';
import type { IconName } from '#ui/icon.tsx';

type Words = {
  verb: string;
  /** While it happens: `12 selected, being ignored`. */
  going: string;
  /** The button that begins it. */
  button: { label: string; icon: IconName; shortcut: ShortcutId | null };
  /** On the button that ends it, before the number of risks. */
  short: string;
  /** Statuses in which it is possible, in a sentence. */
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
  assign: {
    verb: 'Assign',
    going: 'being assigned',
    button: { label: 'Assign', icon: 'user', shortcut: 'assign' },
    short: 'Assign',
    from: 'Open, Fixing or Verifying',
    becomes: 'Assigned',
    consequence: 'Who looks after them from now on. No status changes.',
    reasoned: false,
    done: (risks) => `${risks} assigned`,
  },
  ignore: {
    verb: 'Ignore',
    going: 'being ignored',
    button: { label: 'Ignore', icon: 'eye-off', shortcut: 'ignore' },
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
    going: 'being marked',
    button: { label: 'False positive', icon: 'x', shortcut: null },
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
    going: 'about to be verified',
    button: { label: 'Verify', icon: 'refresh-cw', shortcut: null },
    short: 'Verify',
    from: 'Open',
    becomes: 'Verifying',
    consequence: 'Each is looked for once more in its image. It takes about a minute.',
    reasoned: false,
    done: (risks) => `Verifying ${risks}, about a minute`,
  },
  reopen: {
    verb: 'Re-open',
    going: 'being opened again',
    button: { label: 'Re-open', icon: 'rotate-ccw', shortcut: null },
    short: 'Re-open',
    from: 'Ignored or False positive',
    becomes: 'Open',
    consequence: 'They are back in the open list, for everyone.',
    reasoned: false,
    done: (risks) => `Open again: ${risks}`,
  },
} as const satisfies Record<HandlingAction, Words>;
