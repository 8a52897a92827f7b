import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { maskFile } from './mask-file.ts';

/* Pieces, so that nobody takes them for live ones. */
const AWS = ['AK', 'IA', 'QWERTYUIOP123456'].join('');
const GITHUB = ['gh', 'p_', 'a1b2c3d4e5f6g7h8'].join('');

test.each([
  ['aws_access_key_id = ' + AWS, 'aws_access_key_id = AKIA••••••'],
  [`[default]\naws_secret_access_key=${AWS}`, '[default]\naws_secret_access_key=AKIA••••••'],
  [`export GITHUB_TOKEN=${GITHUB} # and ${AWS}`, 'export GITHUB_TOKEN=ghp_••••••'],
  ['password: hunter22, token: 12345678', 'password: ••••••'],
  ['"apiKey": "s3cr3t",', '"apiKey": "••••••'],
  ["'password' => 'hunter22'", "'password' => '••••••"],
  ['hunter22: x', '••••••'],
  ['machine a login b password hunter22', '••••••'],
  ['database:', 'database:'],
  ['', ''],
  [
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nAbCdEf\n-----END RSA PRIVATE KEY-----',
    '-----BEGIN RSA PRIVATE KEY-----\n••••••\n-----END RSA PRIVATE KEY-----',
  ],
  ['-----BEGIN HUNTER PASSWORD-----', '••••••'],
  ['[hunter22]', '••••••'],
  ['https://user:hunter22@example.com', 'https:••••••'],
  ['url=https://user:hunter22@example.com', 'url=••••••'],
])('%j', (text, masked) => {
  expect(maskFile(text)).toBe(masked);
});

const secret = fc
  .string({ unit: fc.constantFrom(...'abcXYZ0189+/'), minLength: 8, maxLength: 40 })
  .filter((text) => /\d/.test(text));

test('no part of a secret is left, wherever it stands and whatever stands beside it', () => {
  const around = fc.oneof(
    anyText,
    fc.constantFrom('password=', 'token: "', '[', ']\n', 'key = AKIA', '-----BEGIN ', '\nuser: '),
  );
  fc.assert(
    fc.property(around, secret, around, secret, around, (a, first, b, second, c) => {
      const masked = maskFile(a + first + b + second + c);
      for (const each of [first, second]) {
        for (let at = 0; at + 5 <= each.length; at += 1) {
          expect(masked).not.toContain(each.slice(at, at + 5));
        }
      }
    }),
    { numRuns: 500 },
  );
});
