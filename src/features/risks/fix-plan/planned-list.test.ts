import { createLoader } from 'nuqs/server';
import { expect, test } from 'vitest';
import { parseRiskSearch } from '#domain/risk-search.ts';
import { riskListParsers } from '#urls/risks.ts';
import type { ListView } from '../triage/use-list-view.ts';
import { listOfPackage, plannedList } from './planned-list.ts';

const listAt = (search: string): ListView => ({
  ...createLoader(riskListParsers)(search),
  category: 'system-vulnerability',
});

test.each([
  ['', ['quick-fix', 'blocked']],
  ['?fix=quick-fix', ['quick-fix']],
  ['?fix=blocked', ['blocked']],
  ['?fix=blocked,no-fix-yet', ['blocked']],
  ['?fix=no-fix-yet', null],
])('a plan of %j is about %j', (search, fix) => {
  expect(plannedList(listAt(search))?.fix ?? null).toEqual(fix);
});

test.each([
  ['', 'openssl', [['pkg', 'openssl']]],
  [
    'pkg:open* has:fix',
    'openssl',
    [
      ['pkg', 'open*'],
      ['has', 'fix'],
      ['pkg', 'openssl'],
    ],
  ],
  [
    '"half open',
    'a b',
    [
      ['text', 'half open'],
      ['pkg', 'a b'],
    ],
  ],
  ['', 'say "hi" is:open', [['pkg', 'say "hi" is:open']]],
])('the list of %j narrowed to the package %j asks for %j', (q, name, terms) => {
  const list = { ...listAt('?priority=asap&view=mine'), q };
  const narrowed = listOfPackage(list, name);
  expect(narrowed).toMatchObject({ priority: ['asap'], view: null });
  expect(parseRiskSearch(narrowed.q).terms.map(({ key, value }) => [key, value])).toEqual(terms);
});
