import { expect, test } from 'vitest';
import {
  EDITION_FACTS,
  editionRefusal,
  EDITIONS,
  editionsToOrder,
  mayBuyImageScan,
  PAY_AS_YOU_GO_REFUSAL,
  upgradesOf,
} from './edition.ts';

test('there are six editions', () => {
  expect(EDITIONS).toHaveLength(6);
});

test.each([
  ['basic', 'Basic', 1, false, ['advanced', 'enterprise', 'ultimate', 'value-added-plan']],
  ['anti-virus', 'Anti-virus', 6, false, ['advanced', 'enterprise', 'ultimate']],
  ['advanced', 'Advanced', 5, true, []],
  ['enterprise', 'Enterprise', 3, true, []],
  ['ultimate', 'Ultimate', 7, true, []],
  ['value-added-plan', 'Value-added Plan', 10, true, []],
] as const)('%s: %s, code %i, may buy %s, moves to %j', (edition, label, code, mayBuy, moveTo) => {
  expect(mayBuyImageScan(edition)).toBe(mayBuy);
  expect(EDITION_FACTS[edition]).toEqual({
    label,
    vendorCode: code,
    mayBuyImageScan: mayBuy,
    moveTo,
  });
});

test('pay-as-you-go is told why not', () => {
  expect(PAY_AS_YOU_GO_REFUSAL).toContain('subscription only');
});

test.each([
  ['basic', ['advanced', 'enterprise', 'ultimate', 'value-added-plan'], []],
  ['anti-virus', ['advanced', 'enterprise', 'ultimate'], ['advanced', 'enterprise', 'ultimate']],
  ['advanced', ['advanced', 'enterprise', 'ultimate'], ['enterprise', 'ultimate']],
  ['enterprise', ['enterprise', 'ultimate'], ['ultimate']],
  ['ultimate', ['ultimate'], []],
  [
    'value-added-plan',
    ['value-added-plan', 'advanced', 'enterprise', 'ultimate'],
    ['advanced', 'enterprise', 'ultimate'],
  ],
] as const)('%s can order %j and be upgraded to %j', (edition, orders, upgrades) => {
  expect(editionsToOrder(edition)).toEqual(orders);
  expect(upgradesOf(edition)).toEqual(upgrades);
});

test.each([
  ['basic', 'basic', 'Basic cannot hold image scan'],
  ['basic', 'anti-virus', 'Anti-virus cannot hold image scan'],
  ['basic', 'value-added-plan', null],
  ['basic', 'advanced', null],
  ['anti-virus', 'anti-virus', 'Anti-virus cannot hold image scan'],
  ['anti-virus', 'value-added-plan', 'Not available from Anti-virus'],
  ['anti-virus', 'advanced', null],
  ['advanced', 'advanced', null],
  ['advanced', 'value-added-plan', 'Not available from Advanced'],
  ['enterprise', 'advanced', 'An edition cannot be lowered from Enterprise'],
  ['ultimate', 'enterprise', 'An edition cannot be lowered from Ultimate'],
  ['value-added-plan', 'value-added-plan', null],
  ['value-added-plan', 'ultimate', null],
] as const)('from %s to %s: %s', (current, wanted, refusal) => {
  expect(editionRefusal(current, wanted)).toBe(refusal);
});
