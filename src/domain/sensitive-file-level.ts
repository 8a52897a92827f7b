import type { RiskLevel } from './severity.ts';

/** Configurations that usually hold a credential, and stores that are locked with a password. */
const MEDIUM = [
  ...['aws_cli', 'aws_s3cmd', 'digital_ocean_tugboat', 'pkcs_cred', 'java_keystore', 'pgp'],
  ...['macos_keychain', 'git_cfg', 'github_hub', 'docker_registry_cfg', 'rubygem', 'php_config'],
  ...['common_database_cfg', 'php_database_cfg', 'wordpress_database_cfg', 'rails_database'],
  ...['rubyonrails_cfg', 'rails_carrierwave', 'joomla_cfg', 'mediawiki_cfg', 'robomongo_cred'],
  ...['dbeaver_database_cfg', 'apache_htpasswd', 'msbuild_publish_profile', 'ftp_cfg', 'sftp_cfg'],
  ...['filezilla_ftp', 'vscode_sftp', 'atom_sftp_cfg', 'atom_remote_sync', 'cpanel_proftpd'],
  ...['esmtp_cfg', 'openvpn_cfg'],
];

/** Kinds of files that may hold one and often do not. */
const LOW = [
  ...['sqlite', 'microsoft_mdf', 'microsoft_sdf', 'rdp', 'ventrilo_voip', 'firefox_logins'],
  'jetbrains_ides',
];

/**
 * Level of an alert type of sensitive files. High is a credential that works for whoever reads it, such
 * as a token or a key that is not locked. The vendor publishes no levels; these are ours.
 */
export function sensitiveFileLevel(rule: string): RiskLevel {
  if (LOW.includes(rule)) return 'low';
  return MEDIUM.includes(rule) ? 'medium' : 'high';
}
