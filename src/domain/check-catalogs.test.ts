import { expect, test } from 'vitest';
import { BASELINE_ITEMS, BASELINE_TREE, LEAK_SWITCHES } from './baseline-checks.ts';
import { BUILD_CHECKS } from './build-checks.ts';
import { leafKeys, type CheckNode } from './check-tree.ts';
import { SENSITIVE_FILE_RULES, SENSITIVE_FILE_TREE } from './sensitive-file-rules.ts';

/* From product-facts 4.3 (with the items of ours), 4.6 and 6.11, severities from decision D2. */

test('the baseline tree has classes, baselines and items', () => {
  expect(BASELINE_TREE.map(({ label }) => label)).toEqual([
    'Identity authentication',
    'Unauthorised access',
    'File permissions',
    'Leaked credentials',
  ]);
  expect(BASELINE_ITEMS).toEqual([
    'duplicate_uid',
    'duplicate_pwd_hash',
    'non_pwd_user',
    'extra_root_account',
    'weak_pwd_hash',
    'ssh_root_login',
    'ssh_empty_password',
    'ssh_host_key',
    'elasticsearch_unauthorized',
    'couchdb_unauthorized',
    'redis_unauthorized',
    'mongodb_unauthorized',
    'mysql_unauthorized',
    'shadow_readable',
    'world_writable_file',
    'unexpected_setuid',
    'writable_search_path',
    'home_readable',
    'sticky_bit_missing',
    'ak_leak',
    'password_leak',
  ]);
});

test.each([
  ['AccessKey leak detection', 'Access Key plaintext storage', ['ak_leak']],
  ['Password leak detection', 'Password leakage', ['password_leak']],
])('%s is the baseline %s', (label, baseline, items) => {
  const found = LEAK_SWITCHES.find((one) => one.label === label)!;
  expect(found.baseline.label).toBe(baseline);
  expect(leafKeys([found.baseline])).toEqual(items);
  const baselines: CheckNode[] = BASELINE_TREE.flatMap(({ children }) => [...children]);
  expect(baselines).toContain(found.baseline);
});

test.each([
  ['Cloud and vendor keys', 14],
  ['Private keys and certificates', 17],
  ['Source control and registries', 15],
  ['Service tokens', 26],
  ['Databases and applications', 25],
  ['Connections and workstation files', 16],
])('%s has %i sensitive-file rules', (label, count) => {
  const group = SENSITIVE_FILE_TREE.find((one) => one.label === label);
  expect(group?.children).toHaveLength(count);
});

test('rules are there once, without the misprints of the vendor', () => {
  expect(new Set(SENSITIVE_FILE_RULES).size).toBe(113);
  expect(SENSITIVE_FILE_RULES).toHaveLength(113);
  expect(SENSITIVE_FILE_RULES).toContain('gitlab_personal_token');
  expect(SENSITIVE_FILE_RULES).toContain('sendinblue');
  expect(SENSITIVE_FILE_RULES.filter((key) => !/^[a-z0-9_]+$/.test(key))).toEqual([]);
});

test.each([
  ['aws_access_key', 'AWS access key'],
  ['github_oauth_token', 'GitHub OAuth token'],
  ['npm_token', 'npm token'],
  ['docker_registry_cfg', 'Docker registry configuration'],
  ['slack_token', 'Slack token'],
  ['k8s_client_key', 'Kubernetes client key'],
  ['macos_keychain', 'macOS keychain'],
  ['common_cred', 'Common credentials'],
])('%s reads %s', (key, label) => {
  const leaves = SENSITIVE_FILE_TREE.flatMap(({ children }) => children ?? []);
  expect(leaves.find((one) => one.key === key)?.label).toBe(label);
});

test('the seven checks of build instructions with their severities', () => {
  expect(BUILD_CHECKS.map(({ label, severity }) => `${severity}: ${label}`)).toEqual([
    'High: Secret in ENV',
    'High: NODE_TLS_REJECT_UNAUTHORIZED turns verification off',
    'Medium: Runs as root',
    'Medium: No USER is set',
    'Low: ADD is used',
    'Low: RUN uses apt',
    'Low: MAINTAINER is used',
  ]);
});
