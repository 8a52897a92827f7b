import { type CheckNode, leafKeys } from './check-tree.ts';

/*
 * Alert types of sensitive files (product-facts 4.6), in the groups of that list. Misprints of the
 * vendor are put right: `gitLab_personal_toke` is gitlab_personal_token, and the second salesforce is
 * sendinblue.
 */
const GROUPS = [
  [
    'cloud_keys',
    'Cloud and vendor keys',
    `aws_access_key aws_session_token aws_cli aws_s3cmd amazon_mws_token googlecloud_api_key
    google_oauth_key google_oauth_token tencentcloud_ak huaweicloud_ak ak_leak digital_ocean_tugboat
    heroku_api_key fastly_cdn_token`,
  ],
  [
    'private_keys',
    'Private keys and certificates',
    `pem ssh_private_key rsa_private_key dsa_private_key ec_private_key openssh_private_key
    common_private_key pkcs_private_key pkcs_cred java_keystore pgp pgp_private_key
    puttygen_private_key otr_private_key k8s_client_key asana_client_private_key macos_keychain`,
  ],
  [
    'source_control',
    'Source control and registries',
    `github_ssh_key github_personal_token github_oauth_token github_app_token github_refresh_token
    github_hub gitlab_personal_token git_cfg git_cred docker_registry_cfg npm_token pypi_token rubygem
    rubygems_cred clojars_token`,
  ],
  [
    'service_tokens',
    'Service tokens',
    `slack_token discord_client_cred grafana_token stripe_skpk square_token square_oauth mailgun_key
    mailgun_private_token mailchimp_api_key sendinblue salesforce newrelic_api_key dynatrace_token
    databricks_token atlassian_token typeform_token pulumi_token hashicorp_terraform_token
    hashicorp_vault_token planetscale_token planetscale_passwd contentful_delivery_token
    contentful_preview_token messagebird_token lob_api_key finicity_token`,
  ],
  [
    'databases',
    'Databases and applications',
    `common_database_cfg php_database_cfg wordpress_database_cfg rails_database rubyonrails_cfg
    rubyonrails_passwd rails_master_key rails_app_token rails_carrierwave django_key joomla_cfg
    mediawiki_cfg php_config dbeaver_database_cfg robomongo_cred postgresql_passwd sqlite microsoft_mdf
    microsoft_sdf jenkins_cred jenkins_ssh kubernetes_dashboard_cred phoenix_web_passwd apache_htpasswd
    msbuild_publish_profile`,
  ],
  [
    'connections',
    'Connections and workstation files',
    `sshpasswd ftp_cfg sftp_cfg filezilla_ftp vscode_sftp atom_sftp_cfg atom_remote_sync cpanel_proftpd
    esmtp_cfg netrc_cfg openvpn_cfg rdp ventrilo_voip firefox_logins jetbrains_ides common_cred`,
  ],
] as const;

/** Parts of keys that are not written as they are. */
const WORDS: Readonly<Record<string, string>> = {
  ak: 'AccessKey',
  api: 'API',
  aws: 'AWS',
  cdn: 'CDN',
  cfg: 'configuration',
  cli: 'CLI',
  cpanel: 'cPanel',
  cred: 'credentials',
  dbeaver: 'DBeaver',
  django: 'Django',
  dsa: 'DSA',
  ec: 'EC',
  esmtp: 'ESMTP',
  ftp: 'FTP',
  github: 'GitHub',
  gitlab: 'GitLab',
  googlecloud: 'Google Cloud',
  google: 'Google',
  huaweicloud: 'Huawei Cloud',
  ides: 'IDEs',
  java: 'Java',
  jenkins: 'Jenkins',
  jetbrains: 'JetBrains',
  k8s: 'Kubernetes',
  macos: 'macOS',
  mdf: 'MDF',
  mediawiki: 'MediaWiki',
  microsoft: 'Microsoft',
  msbuild: 'MSBuild',
  mws: 'MWS',
  newrelic: 'New Relic',
  npm: 'npm',
  oauth: 'OAuth',
  openssh: 'OpenSSH',
  openvpn: 'OpenVPN',
  otr: 'OTR',
  passwd: 'password',
  pem: 'PEM',
  pgp: 'PGP',
  php: 'PHP',
  pkcs: 'PKCS',
  planetscale: 'PlanetScale',
  postgresql: 'PostgreSQL',
  puttygen: 'PuTTYgen',
  pypi: 'PyPI',
  rdp: 'RDP',
  rsa: 'RSA',
  rubygem: 'RubyGem',
  rubygems: 'RubyGems',
  rubyonrails: 'Ruby on Rails',
  sdf: 'SDF',
  sftp: 'SFTP',
  skpk: 'secret and publishable key',
  sqlite: 'SQLite',
  ssh: 'SSH',
  sshpasswd: 'SSH password',
  tencentcloud: 'Tencent Cloud',
  vscode: 'VS Code',
  voip: 'VoIP',
  wordpress: 'WordPress',
};

/** `aws_access_key` as `AWS access key`. Names such as npm keep their small letter. */
function labelOf(key: string): string {
  const parts = key.split('_');
  const text = parts.map((part) => WORDS[part] ?? part).join(' ');
  return Object.hasOwn(WORDS, parts[0]!) ? text : text[0]!.toUpperCase() + text.slice(1);
}

/** Rules in their groups. They hold for images at rest only, not for running containers (4.5). */
export const SENSITIVE_FILE_TREE: readonly CheckNode[] = GROUPS.map(([key, label, keys]) => ({
  key,
  label,
  children: keys.split(/\s+/).map((rule) => ({ key: rule, label: labelOf(rule) })),
}));

export const SENSITIVE_FILE_RULES = leafKeys(SENSITIVE_FILE_TREE);
