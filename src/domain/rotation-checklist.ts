type Provider = {
  /** Alert types whose credentials it gave out. */
  rules: RegExp;
  /** How the credential is taken out of use. */
  revoke: string;
  /** Where its uses are written down. */
  log: string;
};

/** Who gave out a credential and can take it back. The first one that fits counts. */
const PROVIDERS: readonly Provider[] = [
  {
    rules: /^aws_|^amazon_/,
    revoke: 'Deactivate the access key in IAM of AWS, and delete it once nothing fails.',
    log: 'CloudTrail',
  },
  {
    rules: /^google/,
    revoke: 'Delete the key or revoke the token under APIs & Services of the Google Cloud project.',
    log: 'the audit logs of the project',
  },
  {
    rules: /^ak_leak$/,
    revoke: 'Disable the AccessKey in RAM of Alibaba Cloud, and delete it once nothing fails.',
    log: 'ActionTrail',
  },
  {
    rules: /^tencentcloud_/,
    revoke: 'Disable the key in CAM of Tencent Cloud, and delete it once nothing fails.',
    log: 'CloudAudit',
  },
  {
    rules: /^huaweicloud_/,
    revoke: 'Disable the key in IAM of Huawei Cloud, and delete it once nothing fails.',
    log: 'Cloud Trace Service',
  },
  {
    rules: /^github_/,
    revoke: 'Revoke the token or delete the key in the settings of the GitHub account or app.',
    log: 'the audit log of the organisation',
  },
  {
    rules: /^gitlab_/,
    revoke: 'Revoke the token in the settings of the GitLab user, group or project.',
    log: 'the audit events of the group',
  },
  {
    rules: /^(?:npm|pypi|rubygem|rubygems|clojars)_|^rubygem$/,
    revoke: 'Delete the token in the account of the package registry.',
    log: 'the list of versions that were published with it',
  },
  {
    rules: /^docker_registry_cfg$/,
    revoke: 'Change the password or delete the token in the registry.',
    log: 'the log of pulls and pushes',
  },
  {
    rules: /^slack_|^discord_/,
    revoke: 'Revoke the token or remake the webhook in the settings of the app.',
    log: 'the access log of the workspace',
  },
  {
    rules: /^(?:stripe|square)_/,
    revoke: 'Roll the key in the dashboard of the payment provider.',
    log: 'its log of requests and payments',
  },
  {
    rules: /private_key$|^pem$|^ssh|_ssh$|_ssh_key$|^k8s_client_key$|^pkcs|^pgp$|keystore$/,
    revoke:
      'Take the public half away from every server that trusts it, and have the certificate revoked.',
    log: 'the sign-in logs of those servers',
  },
  {
    rules:
      /database|^sqlite$|^microsoft_|^postgresql_|^robomongo|^rails|^rubyonrails|^django|^joomla|^mediawiki|^php_|^wordpress/,
    revoke: 'Change the password of the account, and the key that signs sessions if it is there.',
    log: 'the connection log of the database',
  },
  {
    rules: /ftp|^netrc|^esmtp|^openvpn|^rdp|passwd|htpasswd/,
    revoke: 'Change the password of the account on the server.',
    log: 'the sign-in log of the server',
  },
  {
    rules: /_(?:token|key|oauth|skpk)$/,
    revoke: 'Revoke the token or key in the account of the service.',
    log: 'the access log of the service',
  },
];

const ANYBODY: Provider = {
  rules: /^/,
  revoke: 'Find out who gave the credential out, and have it revoked or changed.',
  log: 'the log of whatever it opens',
};

/**
 * What to do about a credential that is in an image, one step on each line, the urgent ones first: taking
 * it out of the image does not undo that it was out.
 */
export function rotationChecklist(rule: string): string {
  const { revoke, log } = PROVIDERS.find(({ rules }) => rules.test(rule)) ?? ANYBODY;
  return [
    revoke,
    `Look through ${log} for uses that are not yours, back to the day of the first image that has it.`,
    'Make a new one with no more rights than are needed, and give it to the container when it starts.',
    'Take the file out of the step that brought it. A later step that deletes it leaves it readable.',
    'Rebuild the image, push it and scan again.',
    'Delete the tags and digests that still hold it, or they can be pulled again.',
  ].join('\n');
}
