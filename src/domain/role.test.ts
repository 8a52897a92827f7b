import { expect, test } from 'vitest';
import { can, PERMISSIONS, ROLES } from './role.ts';

test.each([
  ['risk.read', true, true, true],
  ['risk.export', true, true, true],
  ['quota.read', true, true, true],
  ['risk.handle', false, true, true],
  ['risk.fix', false, true, true],
  ['scan.run', false, true, true],
  ['quota.buy', false, false, true],
  ['settings.change', false, false, true],
  ['registry.manage', false, false, true],
  ['whitelist.manage', false, false, true],
] as const)('%s: manager %s, analyst %s, admin %s', (permission, manager, analyst, admin) => {
  expect([
    can('manager', permission),
    can('analyst', permission),
    can('admin', permission),
  ]).toEqual([manager, analyst, admin]);
});

test('there are three roles and ten permissions', () => {
  expect(ROLES).toEqual(['manager', 'analyst', 'admin']);
  expect(PERMISSIONS).toHaveLength(10);
});
