import { expect, test } from 'vitest';
import { rankWords } from './panel-rank-words.ts';

test.each([
  [
    {
      priority: 'asap',
      priorityReasons: ['rated-high', 'known-exploited'],
      images: 46,
      imagesByPriority: { asap: 38, later: 6, nntf: 2 },
      deployedImages: 12,
    },
    'High because it is rated high and it is known to be exploited. High in 38 of 46 images; 12 known to be deployed.',
  ],
  [
    {
      priority: 'nntf',
      priorityReasons: ['not-rated'],
      images: 1,
      imagesByPriority: { asap: 0, later: 0, nntf: 1 },
      deployedImages: 0,
    },
    'Low because no distribution rates it. 1 image affected, all Low; 0 known to be deployed.',
  ],
] as const)('rank %#', (vulnerability, words) => {
  const { priorityReasons, ...rest } = vulnerability;
  expect(
    rankWords({ ...rest, priorityReasons: [...priorityReasons] }, 'system-vulnerability'),
  ).toBe(words);
});
