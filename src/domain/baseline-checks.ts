import { type CheckNode, leafKeys } from './check-tree.ts';

/*
 * Class, baseline, item (product-facts 4.3). The vendor publishes no full list: accounts without a password
 * or with a shared user ID or hash, Elasticsearch, CouchDB and the two leaks are the keys that its documents
 * name; the others are checks of ours that need nothing but the files of an image. Two baselines are also
 * switches, since both are the one selection of their items.
 */
const AK_LEAK = {
  key: 'access_key_plaintext',
  label: 'Access Key plaintext storage',
  children: [{ key: 'ak_leak', label: 'AccessKey pair in plain text' }],
} as const satisfies CheckNode;

const PASSWORD_LEAK = {
  key: 'password_leakage',
  label: 'Password leakage',
  children: [{ key: 'password_leak', label: 'Password in plain text' }],
} as const satisfies CheckNode;

/** Everything that baseline checks can look for. */
export const BASELINE_TREE = [
  {
    key: 'identification',
    label: 'Identity authentication',
    children: [
      {
        key: 'account_security',
        label: 'Account security',
        children: [
          { key: 'duplicate_uid', label: 'Accounts that share a user ID' },
          { key: 'duplicate_pwd_hash', label: 'Accounts that share a password hash' },
          { key: 'non_pwd_user', label: 'Accounts without a password' },
          { key: 'extra_root_account', label: 'Accounts with the rights of root' },
          { key: 'weak_pwd_hash', label: 'Passwords kept with a weak hash' },
        ],
      },
      {
        key: 'ssh_server',
        label: 'SSH server security',
        children: [
          { key: 'ssh_root_login', label: 'SSH lets root sign in' },
          { key: 'ssh_empty_password', label: 'SSH accepts empty passwords' },
          { key: 'ssh_host_key', label: 'SSH host key is part of the image' },
        ],
      },
    ],
  },
  {
    key: 'hc_image_exploit',
    label: 'Unauthorised access',
    children: [
      {
        key: 'elasticsearch_access',
        label: 'Elasticsearch unauthorised access',
        children: [
          { key: 'elasticsearch_unauthorized', label: 'Elasticsearch asks for no sign-in' },
        ],
      },
      {
        key: 'couchdb_access',
        label: 'CouchDB unauthorised access',
        children: [{ key: 'couchdb_unauthorized', label: 'CouchDB asks for no sign-in' }],
      },
      {
        key: 'redis_access',
        label: 'Redis unauthorised access',
        children: [{ key: 'redis_unauthorized', label: 'Redis asks for no sign-in' }],
      },
      {
        key: 'mongodb_access',
        label: 'MongoDB unauthorised access',
        children: [{ key: 'mongodb_unauthorized', label: 'MongoDB asks for no sign-in' }],
      },
      {
        key: 'mysql_access',
        label: 'MySQL unauthorised access',
        children: [{ key: 'mysql_unauthorized', label: 'MySQL skips its table of rights' }],
      },
    ],
  },
  {
    key: 'file_permissions',
    label: 'File permissions',
    children: [
      {
        key: 'system_files',
        label: 'Rights on system files',
        children: [
          { key: 'shadow_readable', label: 'Password hashes that everyone may read' },
          { key: 'world_writable_file', label: 'System files that everyone may write' },
          { key: 'unexpected_setuid', label: 'Setuid programs that no package owns' },
          {
            key: 'writable_search_path',
            label: 'Search path with a directory that everyone may write',
          },
        ],
      },
      {
        key: 'shared_directories',
        label: 'Rights on directories',
        children: [
          { key: 'home_readable', label: 'Home directories that everyone may read' },
          { key: 'sticky_bit_missing', label: 'Shared directories without the sticky bit' },
        ],
      },
    ],
  },
  { key: 'leaks', label: 'Leaked credentials', children: [AK_LEAK, PASSWORD_LEAK] },
] as const satisfies readonly CheckNode[];

/** The third level: what a check looks at. */
export type BaselineItem =
  (typeof BASELINE_TREE)[number]['children'][number]['children'][number]['key'];

/** The second level: what a list of risks has as a row. */
export type Baseline = (typeof BASELINE_TREE)[number]['children'][number]['key'];

export const BASELINE_ITEMS = leafKeys(BASELINE_TREE) as BaselineItem[];

/** The two switches and the baselines that they are (product-facts 4.3). */
export const LEAK_SWITCHES: readonly { label: string; baseline: CheckNode }[] = [
  { label: 'AccessKey leak detection', baseline: AK_LEAK },
  { label: 'Password leak detection', baseline: PASSWORD_LEAK },
];
