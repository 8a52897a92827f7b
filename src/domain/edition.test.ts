import { expect, test } from 'vitest';
import { EDITION_FACTS, EDITIONS, mayBuyImageScan, PAY_AS_YOU_GO_REFUSAL } from './edition.ts';

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
