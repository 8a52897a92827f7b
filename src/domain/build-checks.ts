import type { CheckNode } from './check-tree.ts';

type BuildCheck = CheckNode & { severity: 'High' | 'Medium' | 'Low' };

/** The seven checks of build instructions (product-facts 6.11), with our severities (decision D2). */
export const BUILD_CHECKS = [
  { key: 'env_secret', label: 'Secret in ENV', severity: 'High' },
  {
    key: 'tls_verification_off',
    label: 'NODE_TLS_REJECT_UNAUTHORIZED turns verification off',
    severity: 'High',
  },
  { key: 'root_user', label: 'Runs as root', severity: 'Medium' },
  { key: 'no_user', label: 'No USER is set', severity: 'Medium' },
  { key: 'add', label: 'ADD is used', severity: 'Low' },
  { key: 'apt', label: 'RUN uses apt', severity: 'Low' },
  { key: 'maintainer', label: 'MAINTAINER is used', severity: 'Low' },
] as const satisfies readonly BuildCheck[];

export type BuildCheckKey = (typeof BUILD_CHECKS)[number]['key'];

export const BUILD_CHECK_KEYS: BuildCheckKey[] = BUILD_CHECKS.map(({ key }) => key);
