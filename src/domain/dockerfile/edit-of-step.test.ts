import { expect, test } from 'vitest';
import type { BuildCheckKey } from '../build-checks.ts';
import { editOfStep } from './edit-of-step.ts';

test.each<[BuildCheckKey, string, string, string]>([
  [
    'maintainer',
    '/bin/sh -c #(nop)  MAINTAINER Ada <ada@example.com>',
    'MAINTAINER Ada <ada@example.com>',
    'LABEL org.opencontainers.image.authors="Ada <ada@example.com>"',
  ],
  [
    'apt',
    'RUN /bin/sh -c apt install -y curl # buildkit',
    'RUN apt install -y curl',
    'RUN apt-get install -y curl',
  ],
  ['add', 'ADD dist ./dist # buildkit', 'ADD dist ./dist', 'COPY dist ./dist'],
])('%s: %s', (check, step, before, after) => {
  expect(editOfStep(check, step)).toMatchObject({
    before: `FROM base-image\n${before}\n`,
    after: `FROM base-image\n${after}\n`,
  });
});

test('a user is added to what has none, and root is replaced', () => {
  expect(editOfStep('no_user', '')?.after).toMatch(
    /^FROM base-image\n(?:.*\n)*USER (?!root)\S+\n$/,
  );
  expect(editOfStep('root_user', 'USER root')?.after).toMatch(/\nUSER (?!root)\S+\n$/);
});

test('variables go, the others of the same instruction stay', () => {
  const secret = editOfStep('env_secret', 'ENV LANG=C.UTF-8 DB_PASSWORD=k8Jd72hs91');
  expect(secret?.after).toContain('\nENV LANG=C.UTF-8\n');
  expect(secret?.after).not.toContain('k8Jd72hs91');
  const tls = editOfStep('tls_verification_off', 'ENV NODE_TLS_REJECT_UNAUTHORIZED=0');
  expect(tls?.after).not.toContain('ENV');
});

test('a step that does not show the finding has no edit', () => {
  expect(editOfStep('apt', 'RUN apt-get update')).toBeNull();
  expect(editOfStep('apt', '')).toBeNull();
});
