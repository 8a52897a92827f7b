import { expect, test } from 'vitest';
import { ruleScope } from './rule-scope.ts';

test.each([
  [null, 'All repositories'],
  [['payments/ledger'], 'payments/ledger'],
  [['a/b', 'c/d'], '2 repositories'],
])('the scope %j: %s', (repositories, words) => {
  expect(ruleScope(repositories)).toBe(words);
});
