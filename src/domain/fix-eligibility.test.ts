import { expect, test } from 'vitest';
import { fixBlockers, fixState, type FixSubject } from './fix-eligibility.ts';

const FIXABLE: FixSubject = {
  category: 'system-vulnerability',
  os: 'ubuntu',
  osVersion: '16.04',
  fixedVersion: '1.0.2g-1ubuntu4.20',
  registryType: 'acr',
  tagImmutable: false,
  newTagTaken: false,
};

test.each<[string, Partial<FixSubject>, string[], string]>([
  ['Ubuntu 16.04 in Container Registry Enterprise', {}, [], 'quick-fix'],
  ['Ubuntu 18.10', { osVersion: '18.10' }, ['release-not-fixable'], 'blocked'],
  ['CentOS 6', { os: 'centos', osVersion: '6.10' }, ['release-not-fixable'], 'blocked'],
  ['CentOS 8', { os: 'centos', osVersion: '8' }, [], 'quick-fix'],
  ['no fixed version', { fixedVersion: null }, ['no-fixed-version'], 'no-fix-yet'],
  ['Harbor', { registryType: 'harbor' }, ['registry-not-acr-enterprise'], 'blocked'],
  [
    'the Personal edition',
    { registryType: 'defaultAcr' },
    ['registry-not-acr-enterprise'],
    'blocked',
  ],
  ['a taken tag in a mutable repository', { newTagTaken: true }, [], 'quick-fix'],
  ['an immutable tag', { tagImmutable: true }, [], 'quick-fix'],
  [
    'a taken immutable tag',
    { tagImmutable: true, newTagTaken: true },
    ['new-tag-taken'],
    'blocked',
  ],
  [
    'an application vulnerability',
    { category: 'application-vulnerability' },
    ['category-has-no-quick-fix'],
    'blocked',
  ],
  [
    'everything at once',
    {
      category: 'baseline',
      osVersion: '18.10',
      fixedVersion: null,
      registryType: 'quay',
      tagImmutable: true,
      newTagTaken: true,
    },
    [
      'category-has-no-quick-fix',
      'release-not-fixable',
      'no-fixed-version',
      'registry-not-acr-enterprise',
      'new-tag-taken',
    ],
    'no-fix-yet',
  ],
])('%s', (_name, change, blockers, state) => {
  const found = fixBlockers({ ...FIXABLE, ...change });
  expect(found).toEqual(blockers);
  expect(fixState(found)).toBe(state);
});
