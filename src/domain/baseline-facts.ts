import type { Baseline, BaselineItem } from './baseline-checks.ts';
import type { RiskLevel } from './severity.ts';

/** What each baseline is about, whatever item of it fails. Our own words. */
export const BASELINE_SUMMARIES = {
  account_security:
    'Accounts of the image are set up so that one can be used in place of another, or without knowing a secret.',
  ssh_server:
    'The image holds an SSH server that lets in more than it should. Containers rarely need one at all.',
  elasticsearch_access:
    'Whoever reaches the port of Elasticsearch can read, change and delete every index.',
  couchdb_access: 'Whoever reaches the port of CouchDB is its administrator.',
  redis_access:
    'Whoever reaches the port of Redis can read all keys, and often write files into the container.',
  mongodb_access: 'Whoever reaches the port of MongoDB can read and change every database.',
  mysql_access:
    'Whoever reaches the port of MySQL has all rights, whatever name and password are sent.',
  system_files:
    'Files that the system trusts can be read or changed by accounts that have no business with them.',
  shared_directories: 'Accounts can look into, or take away, files of one another.',
  access_key_plaintext:
    'A key of a cloud account is in a file of the image. Everyone who can pull the image can use it.',
  password_leakage:
    'A password is in a file of the image. Everyone who can pull the image can read it.',
} as const satisfies Record<Baseline, string>;

type BaselineItemFacts = {
  level: RiskLevel;
  /** Steps, one on each line. */
  advice: string;
};

const REBUILD = 'Rebuild the image, push it and scan again.';

/**
 * Level and advice of each item. High is what lets somebody in, or hands out a credential, without another
 * flaw; Medium helps who is in already; Low only shows more than is needed. The vendor publishes no levels.
 */
export const BASELINE_ITEM_FACTS = {
  duplicate_uid: {
    level: 'medium',
    advice: `Decide which of the accounts the files belong to.\nGive the other one a number of its own: usermod --uid NUMBER NAME in a RUN step, then chown what it owns.\n${REBUILD}`,
  },
  duplicate_pwd_hash: {
    level: 'medium',
    advice: `Lock the accounts that nobody signs in to: passwd --lock NAME in a RUN step.\nLeave passwords out of the image; set them when the container starts, if at all.\n${REBUILD}`,
  },
  non_pwd_user: {
    level: 'high',
    advice: `Lock the account: passwd --lock NAME in a RUN step, or give it the shell /usr/sbin/nologin.\nRemove the account if nothing runs as it.\n${REBUILD}`,
  },
  extra_root_account: {
    level: 'high',
    advice: `Find the step that made the account; a second account with user ID 0 is often a back door.\nRemove it, or give it a number of its own.\n${REBUILD}`,
  },
  weak_pwd_hash: {
    level: 'medium',
    advice: `Lock the account if nobody signs in to it.\nOtherwise set ENCRYPT_METHOD to YESCRYPT or SHA512 in /etc/login.defs and set the password anew.\nTake the old password for known: its hash can be read in every image built so far.\n${REBUILD}`,
  },
  ssh_root_login: {
    level: 'medium',
    advice: `Remove the SSH server, and look into containers with the tools of the cluster.\nIf it must stay, write PermitRootLogin no into sshd_config.\n${REBUILD}`,
  },
  ssh_empty_password: {
    level: 'high',
    advice: `Remove the SSH server, and look into containers with the tools of the cluster.\nIf it must stay, write PermitEmptyPasswords no and PasswordAuthentication no into sshd_config.\n${REBUILD}`,
  },
  ssh_host_key: {
    level: 'medium',
    advice: `Delete /etc/ssh/ssh_host_* in the step that installs the server.\nMake keys when the container starts: ssh-keygen -A.\nTake the key for known: whoever has the image can pose as the server.\n${REBUILD}`,
  },
  elasticsearch_unauthorized: {
    level: 'high',
    advice: `Set xpack.security.enabled: true in elasticsearch.yml.\nGive the password when the container starts, not in the image.\n${REBUILD}`,
  },
  couchdb_unauthorized: {
    level: 'high',
    advice: `Set require_valid_user = true in the section chttpd of local.ini.\nGive the administrator's password when the container starts, not in the image.\n${REBUILD}`,
  },
  redis_unauthorized: {
    level: 'high',
    advice: `Leave protected-mode on, and bind only what is needed.\nLoad an ACL file with passwords when the container starts, not from the image.\n${REBUILD}`,
  },
  mongodb_unauthorized: {
    level: 'high',
    advice: `Set security.authorization: enabled in mongod.conf.\nMake the first account when the container starts, with a password that is not in the image.\n${REBUILD}`,
  },
  mysql_unauthorized: {
    level: 'high',
    advice: `Remove skip-grant-tables from the configuration.\nLook at the accounts that were made while it was on.\n${REBUILD}`,
  },
  shadow_readable: {
    level: 'high',
    advice: `Restore the rights: chmod 640 /etc/shadow && chown root:shadow /etc/shadow in the step that changed them.\nTake the passwords in it for known.\n${REBUILD}`,
  },
  world_writable_file: {
    level: 'medium',
    advice: `Take the right to write away: chmod o-w FILE in the step that made it.\nCopy files with --chmod, so that the rights of the build machine do not come along.\n${REBUILD}`,
  },
  unexpected_setuid: {
    level: 'medium',
    advice: `Find out what needs the program; hardly anything in a container does.\nTake the bit away: chmod u-s FILE, or remove the program.\n${REBUILD}`,
  },
  writable_search_path: {
    level: 'medium',
    advice: `Take the directory out of PATH, or take the right to write to it away: chmod o-w DIRECTORY.\n${REBUILD}`,
  },
  home_readable: {
    level: 'low',
    advice: `Close the directory: chmod 750 DIRECTORY in the step that makes the account.\n${REBUILD}`,
  },
  sticky_bit_missing: {
    level: 'low',
    advice: `Set the bit, so that only its owner can delete a file: chmod +t DIRECTORY.\n${REBUILD}`,
  },
  ak_leak: {
    level: 'high',
    advice: `Disable the key in the console of its provider now; removing it from the image does not undo that it was out.\nLook through the provider's log for uses that are not yours.\nTake the file out of the step that brought it, and give the container a role, or the key when it starts.\n${REBUILD}`,
  },
  password_leak: {
    level: 'high',
    advice: `Change the password now; removing it from the image does not undo that it was out.\nTake it out of the step that brought it, and give it to the container when it starts.\n${REBUILD}`,
  },
} as const satisfies Record<BaselineItem, BaselineItemFacts>;
