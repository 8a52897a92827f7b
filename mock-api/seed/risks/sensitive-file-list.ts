/** Draws a secret: a public beginning, then so many characters that nobody has seen before. */
export type DrawSecret = (prefix: string, length: number) => string;

export type SensitiveFile = {
  /** Alert type, a key of `sensitive-file-rules.ts`. */
  rule: string;
  path: string;
  /** The part of the file around the secret, in clear. Only its masked form leaves the seed. */
  text: (secret: DrawSecret) => string;
  /** Line that the part starts at, from 1. */
  line: number;
  /** Instructions whose layers can have brought it, and the share of those that did. */
  cameBy: RegExp;
  share: number;
  /** Images of one team copy the same file. */
  shared?: true;
  /** A later step deletes it, which does not take it out of the image. */
  deleted?: true;
};

const APP = /^(COPY|ADD) dist/;
const CONFIG = /config \/etc\/app/;
const MANIFEST = /COPY (package|requirements|composer|Gemfile|service|agent)/;
const INSTALL = /npm ci|pip install|bundle install|composer install|dotnet restore/;
const STARTS = /COPY docker-entrypoint/;
const ACCOUNT = /groupadd/;

/* Beginnings are written in pieces, so that no reader of the source takes them for live ones. */
const p = (...pieces: string[]) => pieces.join('');

const pem = (kind: string) => (secret: DrawSecret) =>
  [
    `-----BEGIN ${kind}-----`,
    ...[64, 64, 64, 40].map((length) => secret('', length)),
    `-----END ${kind}-----`,
  ].join('\n');

/** Files with secrets as teams leave them in images. */
export const SENSITIVE_FILES: readonly SensitiveFile[] = [
  {
    rule: 'aws_access_key',
    path: '/root/.aws/credentials',
    text: (secret) =>
      `[default]\naws_access_key_id = ${secret(p('AK', 'IA'), 16)}\naws_secret_access_key = ${secret('', 40)}`,
    line: 1,
    cameBy: CONFIG,
    share: 0.05,
    shared: true,
  },
  {
    rule: 'aws_session_token',
    path: '/app/.env.local',
    text: (secret) =>
      `AWS_ACCESS_KEY_ID=${secret(p('AS', 'IA'), 16)}\nAWS_SESSION_TOKEN=${secret('', 96)}`,
    line: 3,
    cameBy: APP,
    share: 0.03,
    deleted: true,
  },
  {
    rule: 'ak_leak',
    path: '/etc/app/oss.yml',
    text: (secret) =>
      `access_key_id: ${secret(p('LT', 'AI'), 20)}\naccess_key_secret: ${secret('', 30)}`,
    line: 6,
    cameBy: CONFIG,
    share: 0.06,
    shared: true,
  },
  {
    rule: 'googlecloud_api_key',
    path: '/app/dist/config.json',
    text: (secret) => `  "apiKey": "${secret(p('AI', 'za'), 35)}",`,
    line: 12,
    cameBy: APP,
    share: 0.04,
  },
  {
    rule: 'tencentcloud_ak',
    path: '/etc/app/cos.conf',
    text: (secret) => `secret_id = ${secret(p('AK', 'ID'), 32)}\nsecret_key = ${secret('', 32)}`,
    line: 2,
    cameBy: CONFIG,
    share: 0.02,
  },
  {
    rule: 'huaweicloud_ak',
    path: '/etc/app/obs.conf',
    text: (secret) => `access.key=${secret('', 20)}\nsecret.key=${secret('', 40)}`,
    line: 2,
    cameBy: CONFIG,
    share: 0.02,
  },
  {
    rule: 'digital_ocean_tugboat',
    path: '/root/.tugboat',
    text: (secret) => `authentication:\n  access_token: ${secret(p('dop', '_v1_'), 64)}`,
    line: 2,
    cameBy: STARTS,
    share: 0.02,
    deleted: true,
  },
  {
    rule: 'rsa_private_key',
    path: '/etc/ssl/private/server.key',
    text: pem('RSA PRIVATE KEY'),
    line: 1,
    cameBy: STARTS,
    share: 0.06,
    shared: true,
  },
  {
    rule: 'openssh_private_key',
    path: '/home/app/.ssh/id_ed25519',
    text: pem('OPENSSH PRIVATE KEY'),
    line: 1,
    cameBy: ACCOUNT,
    share: 0.05,
    deleted: true,
  },
  {
    rule: 'ec_private_key',
    path: '/etc/app/signing.pem',
    text: pem('EC PRIVATE KEY'),
    line: 1,
    cameBy: CONFIG,
    share: 0.03,
  },
  {
    rule: 'pgp_private_key',
    path: '/root/.gnupg/release.asc',
    text: pem('PGP PRIVATE KEY BLOCK'),
    line: 1,
    cameBy: STARTS,
    share: 0.02,
  },
  {
    rule: 'java_keystore',
    path: '/opt/app/keystore.properties',
    text: (secret) => `key.password=${secret('', 16)}\nstorepass ${secret('', 12)}`,
    line: 1,
    cameBy: /app\.jar/,
    share: 0.04,
  },
  {
    rule: 'k8s_client_key',
    path: '/root/.kube/config',
    text: (secret) => `users:\n- name: ci\n    client-key-data: ${secret('', 120)}`,
    line: 14,
    cameBy: STARTS,
    share: 0.02,
    deleted: true,
  },
  {
    rule: 'github_personal_token',
    path: '/app/.git-credentials',
    text: (secret) => `https://ci:${secret(p('gh', 'p_'), 36)}@git.example.com`,
    line: 1,
    cameBy: INSTALL,
    share: 0.05,
    deleted: true,
  },
  {
    rule: 'github_app_token',
    path: '/app/dist/.env',
    text: (secret) => `GITHUB_APP_TOKEN=${secret(p('gh', 's_'), 36)}`,
    line: 4,
    cameBy: APP,
    share: 0.02,
  },
  {
    rule: 'gitlab_personal_token',
    path: '/root/.config/git.env',
    text: (secret) => `GITLAB_TOKEN=${secret(p('gl', 'pat-'), 20)}`,
    line: 1,
    cameBy: STARTS,
    share: 0.03,
  },
  {
    rule: 'git_cfg',
    path: '/app/.git/config',
    text: (secret) =>
      `[remote "origin"]\n  url = https://ci:${secret('', 24)}@git.example.com/team/service.git`,
    line: 6,
    cameBy: APP,
    share: 0.05,
  },
  {
    rule: 'docker_registry_cfg',
    path: '/root/.docker/config.json',
    text: (secret) => `  "auths": {\n    "registry.example.com": { "auth": "${secret('', 32)}" }`,
    line: 2,
    cameBy: STARTS,
    share: 0.04,
    shared: true,
  },
  {
    rule: 'npm_token',
    path: '/app/.npmrc',
    text: (secret) =>
      `registry=https://npm.example.com/\n//npm.example.com/:_authToken=${secret(p('npm', '_'), 36)}`,
    line: 1,
    cameBy: /npm ci/,
    share: 0.08,
    shared: true,
    deleted: true,
  },
  {
    rule: 'pypi_token',
    path: '/root/.pypirc',
    text: (secret) => `[pypi]\nusername = __token__\npassword = ${secret(p('py', 'pi-'), 60)}`,
    line: 1,
    cameBy: /pip install/,
    share: 0.08,
    deleted: true,
  },
  {
    rule: 'rubygems_cred',
    path: '/root/.gem/credentials',
    text: (secret) => `:rubygems_api_key: ${secret(p('ruby', 'gems_'), 48)}`,
    line: 2,
    cameBy: /bundle install/,
    share: 0.2,
  },
  {
    rule: 'slack_token',
    path: '/etc/app/notify.yml',
    text: (secret) =>
      `slack:\n  bot_token: ${secret(p('xo', 'xb-'), 48)}\n  signing_secret: ${secret('', 32)}`,
    line: 9,
    cameBy: CONFIG,
    share: 0.05,
    shared: true,
  },
  {
    rule: 'discord_client_cred',
    path: '/app/dist/bot.json',
    text: (secret) => `  "clientSecret": "${secret('', 32)}",`,
    line: 3,
    cameBy: APP,
    share: 0.01,
  },
  {
    rule: 'grafana_token',
    path: '/etc/app/metrics.env',
    text: (secret) => `GRAFANA_TOKEN=${secret(p('gl', 'sa_'), 40)}`,
    line: 2,
    cameBy: CONFIG,
    share: 0.03,
  },
  {
    rule: 'stripe_skpk',
    path: '/app/.env',
    text: (secret) =>
      `STRIPE_SECRET_KEY=${secret(p('sk', '_live_'), 24)}\nSTRIPE_WEBHOOK_SECRET=${secret('', 32)}`,
    line: 7,
    cameBy: APP,
    share: 0.03,
  },
  {
    rule: 'mailgun_key',
    path: '/etc/app/mail.yml',
    text: (secret) => `mailgun:\n  api_key: ${secret(p('ke', 'y-'), 32)}`,
    line: 3,
    cameBy: CONFIG,
    share: 0.03,
  },
  {
    rule: 'newrelic_api_key',
    path: '/app/newrelic.env',
    text: (secret) => `API_KEY=${secret(p('NR', 'AK-'), 27)}`,
    line: 11,
    cameBy: APP,
    share: 0.02,
  },
  {
    rule: 'databricks_token',
    path: '/root/.databrickscfg',
    text: (secret) =>
      `[DEFAULT]\nhost = https://workspace.example.com\ntoken = ${secret(p('da', 'pi'), 32)}`,
    line: 1,
    cameBy: /pip install/,
    share: 0.06,
  },
  {
    rule: 'hashicorp_vault_token',
    path: '/root/.vault-token',
    text: (secret) => secret(p('hv', 's.'), 24),
    line: 1,
    cameBy: STARTS,
    share: 0.02,
    deleted: true,
  },
  {
    rule: 'hashicorp_terraform_token',
    path: '/root/.terraform.d/credentials.tfrc.json',
    text: (secret) => `      "token": "${secret('', 66)}"`,
    line: 4,
    cameBy: STARTS,
    share: 0.01,
  },
  {
    rule: 'common_database_cfg',
    path: '/etc/app/database.yml',
    text: (secret) =>
      `production:\n  host: db.example.com\n  username: app\n  password: ${secret('', 18)}`,
    line: 1,
    cameBy: CONFIG,
    share: 0.1,
    shared: true,
  },
  {
    rule: 'django_key',
    path: '/app/settings.py',
    text: (secret) => `SECRET_KEY = '${secret('', 50)}'`,
    line: 23,
    cameBy: /requirements\.txt/,
    share: 0.1,
  },
  {
    rule: 'postgresql_passwd',
    path: '/root/.pgpass',
    text: (secret) => `db.example.com:5432:app:app:${secret('', 20)}`,
    line: 1,
    cameBy: STARTS,
    share: 0.03,
  },
  {
    rule: 'sqlite',
    path: '/app/data/sessions.db',
    text: () => 'SQLite database with a table of sessions',
    line: 1,
    cameBy: APP,
    share: 0.04,
  },
  {
    rule: 'apache_htpasswd',
    path: '/etc/app/.htpasswd',
    text: (secret) => `admin:${secret('$2y$05$', 53)}`,
    line: 1,
    cameBy: CONFIG,
    share: 0.03,
  },
  {
    rule: 'netrc_cfg',
    path: '/root/.netrc',
    text: (secret) => `machine git.example.com login ci password ${secret('', 20)}`,
    line: 1,
    cameBy: INSTALL,
    share: 0.04,
    deleted: true,
  },
  {
    rule: 'sftp_cfg',
    path: '/app/.vscode/sftp.json',
    text: (secret) => `  "host": "files.example.com",\n  "password": "${secret('', 16)}"`,
    line: 3,
    cameBy: MANIFEST,
    share: 0.03,
  },
  {
    rule: 'jetbrains_ides',
    path: '/app/.idea/dataSources.local.xml',
    text: (secret) =>
      `<user-name>app</user-name><secret-storage>${secret('', 24)}</secret-storage>`,
    line: 8,
    cameBy: MANIFEST,
    share: 0.04,
  },
];
