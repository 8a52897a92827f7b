import { expect, test } from 'vitest';
import { viewQuery } from './view-query.ts';

test('a view keeps the filter, the grouping and the order, and nothing else', () => {
  expect(
    viewQuery({
      site: 'outside-china',
      view: '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b30',
      q: 'lib',
      priority: ['asap'],
      status: ['open'],
      group: 'image',
    }),
  ).toBe('?group=image&q=lib&priority=asap');
  expect(viewQuery({ status: [] })).toBe('?status=any');
  expect(viewQuery({})).toBe('');
});
