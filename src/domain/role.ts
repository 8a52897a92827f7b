/** Who judges a screen, from least to most allowed; each includes the ones before (decision D10). */
export const ROLES = ['manager', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS = {
  manager: 'Manager',
  analyst: 'Analyst',
  admin: 'Admin',
} as const satisfies Record<Role, string>;

export const PERMISSIONS = [
  'risk.read',
  'risk.export',
  'quota.read',
  'risk.handle',
  'risk.fix',
  'scan.run',
  'quota.buy',
  'settings.change',
  'registry.manage',
  'whitelist.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The permission as the end of a sentence: 'Your role may not …'. */
export const PERMISSION_LABELS = {
  'risk.read': 'read risks',
  'risk.export': 'export risks',
  'quota.read': 'read quota and orders',
  'risk.handle': 'handle risks',
  'risk.fix': 'fix images',
  'scan.run': 'run scans',
  'quota.buy': 'buy quota',
  'settings.change': 'change scan settings',
  'registry.manage': 'manage registries',
  'whitelist.manage': 'manage whitelist rules',
} as const satisfies Record<Permission, string>;

/** The least role that holds each permission (product-facts 9.4, decision D10). */
const LEAST_ROLE = {
  'risk.read': 'manager',
  'risk.export': 'manager',
  'quota.read': 'manager',
  'risk.handle': 'analyst',
  'risk.fix': 'analyst',
  'scan.run': 'analyst',
  'quota.buy': 'admin',
  'settings.change': 'admin',
  'registry.manage': 'admin',
  'whitelist.manage': 'admin',
} as const satisfies Record<Permission, Role>;

/** Whether a role holds a permission. */
export function can(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[permission]);
}
