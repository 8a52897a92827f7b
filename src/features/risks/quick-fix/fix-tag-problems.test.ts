import { expect, test } from 'vitest';
import { tagProblems } from './fix-tag-problems.ts';

const image = (digest: string, repository = 'checkout-api') => ({
  digest,
  repository,
  namespace: 'payments',
  regionId: 'cn-hangzhou' as const,
});

test.each([
  ['two images of two repositories', [image('a'), image('b', 'ledger')], ['1', '1'], []],
  ['two tags of one repository', [image('a'), image('b')], ['1', '2'], []],
  [
    'one tag twice in a repository',
    [image('a'), image('b'), image('c')],
    ['1', '1', '2'],
    ['a', 'b'],
  ],
  ['a tag that begins with a dot', [image('a')], ['.1'], ['a']],
  ['a tag that begins with a dash', [image('a')], ['-1'], ['a']],
  ['a tag that begins with an underscore', [image('a')], ['_1'], []],
] as const)('%s', (_, images, tags, wrong) => {
  const wanted = images.map((one, index) => ({ image: one, tag: tags[index]! }));
  expect([...tagProblems(wanted, null).keys()]).toEqual(wrong);
});

test('a tag that the server has refused is taken until another one is typed', () => {
  const taken = { digest: 'a', tag: '1' };
  const problemOf = (tag: string) => tagProblems([{ image: image('a'), tag }], taken).get('a');
  expect(problemOf('1')).toMatch(/^The repository has this tag already/);
  expect(problemOf('2')).toBeUndefined();
});
