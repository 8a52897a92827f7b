import { expect, test } from 'vitest';
import { rotationChecklist } from './rotation-checklist.ts';
import { SENSITIVE_FILE_RULES } from './sensitive-file-rules.ts';
import { sensitiveFileLevel } from './sensitive-file-level.ts';

test.each([
  ['aws_access_key', 'high'],
  ['ssh_private_key', 'high'],
  ['stripe_skpk', 'high'],
  ['git_cred', 'high'],
  ['docker_registry_cfg', 'medium'],
  ['java_keystore', 'medium'],
  ['wordpress_database_cfg', 'medium'],
  ['sqlite', 'low'],
  ['firefox_logins', 'low'],
])('%s is %s', (rule, level) => {
  expect(sensitiveFileLevel(rule)).toBe(level);
});

test('every alert type has a level, and none is rated that does not exist', () => {
  const count = (level: string) =>
    SENSITIVE_FILE_RULES.filter((rule) => sensitiveFileLevel(rule) === level).length;
  expect([count('high'), count('medium'), count('low')]).toEqual([73, 33, 7]);
});

test.each([
  ['aws_session_token', /IAM of AWS/, /CloudTrail/],
  ['googlecloud_api_key', /Google Cloud project/, /audit logs/],
  ['ak_leak', /RAM of Alibaba Cloud/, /ActionTrail/],
  ['tencentcloud_ak', /CAM of Tencent Cloud/, /CloudAudit/],
  ['huaweicloud_ak', /IAM of Huawei Cloud/, /Cloud Trace Service/],
  ['github_personal_token', /GitHub/, /audit log/],
  ['gitlab_personal_token', /GitLab/, /audit events/],
  ['npm_token', /package registry/, /versions/],
  ['docker_registry_cfg', /registry/, /pulls and pushes/],
  ['slack_token', /app/, /workspace/],
  ['stripe_skpk', /Roll the key/, /payments/],
  ['ssh_private_key', /public half/, /sign-in/],
  ['postgresql_passwd', /password of the account/, /database/],
  ['sftp_cfg', /on the server/, /sign-in log/],
  ['typeform_token', /account of the service/, /access log/],
  ['common_cred', /who gave the credential out/, /whatever it opens/],
])('what to do about %s', (rule, revoke, log) => {
  const steps = rotationChecklist(rule).split('\n');
  expect(steps).toHaveLength(6);
  expect(steps[0]).toMatch(revoke);
  expect(steps[1]).toMatch(log);
});
