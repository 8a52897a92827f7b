import type { BlindSpotKind } from '#contract/blind-spots.ts';

type Words = { label: string; remedy: string };

/** What is not known, and what a person can do about it. */
export const BLIND_SPOT_WORDS = {
  'unsupported-os': {
    label: 'System not supported',
    remedy: 'Build on a release that is checked.',
  },
  'unsupported-place': {
    label: 'Region or zone not supported',
    remedy: 'Bring its images to where a scan can reach them.',
  },
  'personal-edition': {
    label: 'Personal edition',
    remedy: 'Move its images to an Enterprise instance.',
  },
  'not-scanned': { label: 'Not scanned yet', remedy: 'Scan them, or wait for the next run.' },
  failed: { label: 'Last scan failed', remedy: 'Retry the scan.' },
  'deployment-unknown': {
    label: 'Deployment not known',
    remedy: 'Connect the clusters that may run them.',
  },
} as const satisfies Record<BlindSpotKind, Words>;
