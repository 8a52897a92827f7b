import { expect, test } from 'vitest';
import { checkDockerfile } from '../check-dockerfile.ts';

const secretsIn = (lines: string) =>
  checkDockerfile(`FROM scratch\nUSER a\n${lines}\n`).filter(({ check }) => check === 'env_secret');

test.each([
  'ENV DB_PASSWORD=hunter2',
  'env DB_PASSWORD=hunter2',
  'ENV DB_PASSWORD hunter2',
  'ENV DB_PASSWORD   "hunter 2"',
  "ENV DB_PASSWORD='hunter2'",
  'ENV DB_PASSWORD=1234',
  'ENV DB_PASSWORD=hunter2 HOME=/root',
  'ENV HOME=/root DB_PASSWORD="hunter 2"',
  'ENV HOME=/root \\\n    # of the database\n    DB_PASSWORD=hunter2',
  'ENV PGPASSWORD=x1',
  'ENV MYSQL_PWD=x1',
  'ENV dbPassword=x1',
  'ENV DB_PASS=x1',
  'ENV ROOT_PASSWD=x1',
  'ENV CLIENT_SECRET=x1',
  'ENV SECRET_KEY_BASE=x1',
  'ENV GITHUB_TOKEN=x1',
  'ENV AUTH_TOKEN=x1',
  'ENV API_KEY=x1',
  'ENV MY_APIKEY=x1',
  'ENV AWS_ACCESS_KEY_ID=x1',
  'ENV AWS_SECRET_ACCESS_KEY=x1',
  'ENV PRIVATE_KEY=x1',
  'ENV ADMIN_CREDENTIALS=admin:x1',
  'ENV DB_PASSWORD=${DB_PASSWORD:-hunter2}',
  'ENV DB_PASSWORD=$PREFIX-hunter2',
  'ENV DB_PASSWORD=\\$ecret',
  "ENV DB_PASSWORD='$ecret'",
  'ENV A=AKIAABCDEFGHIJKLMNOP',
  'ENV A=LTAI5tABCDEFGHIJKLMNOPQR',
  'ENV A="-----BEGIN RSA PRIVATE KEY-----abc"',
  'ENV DATABASE_URL=postgres://app:root@db:5432/x',
  'ENV REDIS_URL redis://:hunter2@cache:6379',
  'ENV PASSWORD_URL=https://u:p@example.com',
  'ENV A=ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  'ENV A=xoxb-1234567890-abcdef',
  'ENV A="Server=db;User Id=sa;Password=hunter2"',
  'ENV DB_USER root \\\n DB_PASSWORD root',
  'ONBUILD ENV DB_PASSWORD=hunter2',
])('a secret: %s', (line) => {
  expect(secretsIn(line).map(({ lines }) => lines.from)).toEqual([3]);
});

test.each([
  'ENV DB_PASSWORD=',
  'ENV DB_PASSWORD=""',
  "ENV DB_PASSWORD ''",
  'ENV DB_PASSWORD',
  'ENV DB_PASSWORD=$DB_PASSWORD',
  'ENV DB_PASSWORD="${DB_PASSWORD}"',
  'ENV DB_PASSWORD=${DB_PASSWORD:-}',
  'ENV DB_PASSWORD=${A}-${B}',
  'ENV DATABASE_URL=postgres://app:$PASS@db/x',
  'ENV DATABASE_URL=postgres://app:${PASS}@db/x',
  'ENV DATABASE_URL=postgres://app@db:5432/x',
  'ENV DB_PASSWORD_FILE=/run/secrets/db',
  'ENV DB_PASSWORD=/run/secrets/db',
  'ENV SECRET_PATH=x',
  'ENV TOKEN_URL=https://example.com/token',
  'ENV AUTH_TOKEN=https://example.com/token',
  'ENV DOCKER_AUTH_VERSION=1.2',
  'ENV TOKEN_VERSION=2',
  'ENV PUBLIC_KEY=abc',
  'ENV SSH_PUBLIC_KEY=abc',
  'ENV ALLOW_EMPTY_PASSWORD=yes',
  'ENV ALLOW_EMPTY_PASSWORD=1',
  'ENV PASSWORD=true',
  'ENV TOKEN_TTL=3600',
  'ENV TOKEN_EXPIRES_IN=3600',
  'ENV PASSWORD_LENGTH=12',
  'ENV MAX_TOKENS=4096',
  'ENV TOKENIZERS_PARALLELISM=x',
  'ENV SECRETARY=x',
  'ENV COMPASS=x',
  'ENV MONKEY=x',
  'ENV GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568',
  'ENV GOOGLE_APPLICATION_CREDENTIALS=key.json',
  'ENV PASSWORDLESS=x',
  'ENV A=http://example.com:8080/@x',
  'ENV A=user@example.com:22',
  'ENV LABELS="PASSWORD"',
  'ARG DB_PASSWORD=hunter2',
  'LABEL password=hunter2',
  'RUN export DB_PASSWORD=hunter2',
  '# ENV DB_PASSWORD=hunter2',
  'RUN <<EOF\nENV DB_PASSWORD=hunter2\nEOF',
  'RUN echo \\\nENV DB_PASSWORD=hunter2',
])('no secret: %s', (line) => {
  expect(secretsIn(line)).toEqual([]);
});

test('each variable is a finding of its own', () => {
  expect(secretsIn('ENV A_TOKEN=x B=y C_SECRET=z').map(({ why }) => why.slice(0, 8))).toEqual([
    'A_TOKEN ',
    'C_SECRET',
  ]);
});
