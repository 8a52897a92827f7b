import type { BaselineItem } from '#domain/baseline-checks.ts';
import { MASK } from '#domain/mask.ts';
import type { Random } from '../../random.ts';

export type BaselineEvidence = {
  path: string;
  /** What the scan saw, one version of it for each image; secrets are masked already. */
  shows: (random: Random) => string;
  /** Line that it starts at, from 1; null where the finding is about the file as a whole. */
  line: number | null;
  /** Instructions whose layers can have brought it, and the share of those that did. */
  cameBy: RegExp;
  share: number;
  /** Namespace and repository that alone have the service; null: any. */
  repositories: RegExp | null;
};

const ACCOUNTS = /groupadd|useradd/;
const INSTALLS = /apt-get install|apt install|yum install|apk add|zypper/;
const CONFIG = /config \/etc\/app/;
const COPIED = /^(COPY|ADD) dist/;
const CACHE = /mkdir -p \/var\/cache/;
const STARTS = /COPY docker-entrypoint/;

const NAMES = ['app', 'deploy', 'worker', 'report', 'batch', 'sync'] as const;

/** Where each item of the baselines is found and what its evidence looks like. */
export const BASELINE_EVIDENCE = {
  duplicate_uid: {
    path: '/etc/passwd',
    shows: (random) => {
      const uid = random.int(1000, 1004);
      const name = random.pick(NAMES);
      return `${name}:x:${uid}:${uid}::/home/${name}:/bin/sh\nsupport:x:${uid}:100::/home/support:/bin/sh`;
    },
    line: 22,
    cameBy: ACCOUNTS,
    share: 0.2,
    repositories: null,
  },
  duplicate_pwd_hash: {
    path: '/etc/shadow',
    shows: () => 'deploy and support have the same hash (not shown)',
    line: 20,
    cameBy: ACCOUNTS,
    share: 0.1,
    repositories: null,
  },
  non_pwd_user: {
    path: '/etc/shadow',
    shows: (random) => `${random.pick(NAMES)}::19675:0:99999:7:::`,
    line: 21,
    cameBy: ACCOUNTS,
    share: 0.15,
    repositories: null,
  },
  extra_root_account: {
    path: '/etc/passwd',
    shows: () => 'toor:x:0:0::/root:/bin/sh',
    line: 23,
    cameBy: ACCOUNTS,
    share: 0.04,
    repositories: null,
  },
  weak_pwd_hash: {
    path: '/etc/shadow',
    shows: (random) => `${random.pick(NAMES)}: hash of the kind MD5 ($1$, not shown)`,
    line: 19,
    cameBy: ACCOUNTS,
    share: 0.12,
    repositories: null,
  },
  ssh_root_login: {
    path: '/etc/ssh/sshd_config',
    shows: () => 'PermitRootLogin yes',
    line: 33,
    cameBy: INSTALLS,
    share: 0.12,
    repositories: /^(legacy|batch|tools|data)\//,
  },
  ssh_empty_password: {
    path: '/etc/ssh/sshd_config',
    shows: () => 'PermitEmptyPasswords yes',
    line: 58,
    cameBy: INSTALLS,
    share: 0.05,
    repositories: /^(legacy|batch)\//,
  },
  ssh_host_key: {
    path: '/etc/ssh/ssh_host_ed25519_key',
    shows: () => 'private host key (not shown)',
    line: null,
    cameBy: INSTALLS,
    share: 0.12,
    repositories: /^(legacy|batch|tools|data)\//,
  },
  elasticsearch_unauthorized: {
    path: '/etc/elasticsearch/elasticsearch.yml',
    shows: () => 'network.host: 0.0.0.0\nxpack.security.enabled: false',
    line: 55,
    cameBy: STARTS,
    share: 0.7,
    repositories: /^search\//,
  },
  couchdb_unauthorized: {
    path: '/opt/couchdb/etc/local.ini',
    shows: () => '[chttpd]\nbind_address = 0.0.0.0\nrequire_valid_user = false',
    line: 12,
    cameBy: STARTS,
    share: 0.6,
    repositories: /^mobile\/config/,
  },
  redis_unauthorized: {
    path: '/etc/redis/redis.conf',
    shows: () => 'bind 0.0.0.0\nprotected-mode no',
    line: 87,
    cameBy: STARTS,
    share: 0.6,
    repositories: /^(identity\/session|edge\/rate)/,
  },
  mongodb_unauthorized: {
    path: '/etc/mongod.conf',
    shows: () => 'net:\n  bindIp: 0.0.0.0\nsecurity:\n  authorization: disabled',
    line: 21,
    cameBy: STARTS,
    share: 0.5,
    repositories: /^(data\/feature|ml)\//,
  },
  mysql_unauthorized: {
    path: '/etc/mysql/conf.d/recovery.cnf',
    shows: () => '[mysqld]\nskip-grant-tables',
    line: 1,
    cameBy: STARTS,
    share: 0.5,
    repositories: /^(legacy\/intranet|data\/warehouse)/,
  },
  shadow_readable: {
    path: '/etc/shadow',
    shows: () => '-rw-r--r-- root root (expected -rw-r----- root shadow)',
    line: null,
    cameBy: ACCOUNTS,
    share: 0.05,
    repositories: null,
  },
  world_writable_file: {
    path: '/etc/profile.d/app.sh',
    shows: () => '-rwxrwxrwx root root (others may write)',
    line: null,
    cameBy: STARTS,
    share: 0.2,
    repositories: null,
  },
  unexpected_setuid: {
    path: '/usr/local/bin/gosu',
    shows: () => '-rwsr-xr-x root root, of no package',
    line: null,
    cameBy: STARTS,
    share: 0.15,
    repositories: null,
  },
  writable_search_path: {
    path: '/opt/app/bin',
    shows: () => 'drwxrwxrwx app app; stands before /usr/bin in PATH',
    line: null,
    cameBy: COPIED,
    share: 0.15,
    repositories: null,
  },
  home_readable: {
    path: '/home/app',
    shows: () => 'drwxr-xr-x app app (others may read)',
    line: null,
    cameBy: ACCOUNTS,
    share: 0.5,
    repositories: null,
  },
  sticky_bit_missing: {
    path: '/var/cache/app',
    shows: () => 'drwxrwxrwx root root (expected drwxrwxrwt)',
    line: null,
    cameBy: CACHE,
    share: 0.3,
    repositories: null,
  },
  ak_leak: {
    path: '/etc/app/storage.yml',
    shows: () => `accessKeyId: ${MASK}\naccessKeySecret: ${MASK}`,
    line: 8,
    cameBy: CONFIG,
    share: 0.12,
    repositories: null,
  },
  password_leak: {
    path: '/etc/app/database.yml',
    shows: (random) => `username: ${random.pick(NAMES)}\npassword: ${MASK}`,
    line: 4,
    cameBy: CONFIG,
    share: 0.2,
    repositories: null,
  },
} as const satisfies Record<BaselineItem, BaselineEvidence>;
