import { type CheckNode, leafKeys } from './check-tree.ts';

/*
 * Class, baseline, item (product-facts 4.3). The vendor publishes no full list: these are the keys that
 * its documents name. Two baselines are also switches, since both are the one selection of their items.
 */
const AK_LEAK: CheckNode = {
  key: 'access_key_plaintext',
  label: 'Access Key plaintext storage',
  children: [{ key: 'ak_leak', label: 'AccessKey pair in plain text' }],
};

const PASSWORD_LEAK: CheckNode = {
  key: 'password_leakage',
  label: 'Password leakage',
  children: [{ key: 'password_leak', label: 'Password in plain text' }],
};

/** Everything that baseline checks can look for. */
export const BASELINE_TREE: readonly CheckNode[] = [
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
    ],
  },
  { key: 'leaks', label: 'Leaked credentials', children: [AK_LEAK, PASSWORD_LEAK] },
];

export const BASELINE_ITEMS = leafKeys(BASELINE_TREE);

/** The two switches and the baselines that they are (product-facts 4.3). */
export const LEAK_SWITCHES: readonly { label: string; baseline: CheckNode }[] = [
  { label: 'AccessKey leak detection', baseline: AK_LEAK },
  { label: 'Password leak detection', baseline: PASSWORD_LEAK },
];
