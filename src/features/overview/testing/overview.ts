import type { Overview } from '#contract/overview.ts';

const PARTS = {
  'new-image': 84,
  'newly-published': 51,
  expired: 9,
  reopened: 0,
  fixed: -300,
  'being-fixed': 0,
  handled: -91,
  'removed-image': 0,
};
const BANDS = { 'under-7': 1, '7-to-29': 2, '30-to-89': 3, '90-and-over': 4 };
const AGE = {
  open: 10,
  bands: BANDS,
  targetDays: 7,
  overdue: 9,
  fixed: 4,
  inTime: 3,
  meanDaysToFix: 6.2,
};

/** An overview with the figures of the design's picture. */
export const OVERVIEW: Overview = {
  from: '2026-08-24T16:00:00Z',
  to: '2026-11-23T09:00:00Z',
  asOf: '2026-11-23T09:00:00Z',
  knownFrom: '2026-05-01T02:00:00Z',
  levels: { asap: 412, later: 638, nntf: 341, none: 593 },
  states: { 'at-risk': 1391, clean: 593, 'not-scanned': 186, failed: 94, unsupported: 42 },
  points: [],
  changes: {
    asap: { before: 1451, after: 1204, parts: PARTS },
    later: {
      before: 3094,
      after: 3371,
      parts: { ...PARTS, fixed: 0, handled: 0, 'new-image': 217 },
    },
    nntf: { before: 3053, after: 3053, parts: PARTS },
  },
  categories: [
    { category: 'system-vulnerability', open: { asap: 948, later: 1, nntf: 0 }, images: 1288 },
    { category: 'baseline', open: { asap: 256, later: 1, nntf: 0 }, images: 534 },
  ],
  ages: [
    { ...AGE, priority: 'asap' },
    { ...AGE, priority: 'later', targetDays: 30, meanDaysToFix: 21.4, overdue: 0 },
    { ...AGE, priority: 'nntf', targetDays: 90, meanDaysToFix: 96, overdue: 0 },
  ],
  topImages: [],
  topPackages: [],
  topOwners: [],
  regions: [
    {
      regionId: 'cn-hangzhou',
      states: { 'at-risk': 800, clean: 6, 'not-scanned': 50, failed: 8, unsupported: 3 },
    },
    {
      regionId: 'cn-beijing',
      states: { 'at-risk': 300, clean: 6, 'not-scanned': 1, failed: 0, unsupported: 0 },
    },
  ],
};
