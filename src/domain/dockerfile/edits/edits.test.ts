import { expect, test } from 'vitest';
import { checkDockerfile } from '../check-dockerfile.ts';
import { mendAll } from '../mend-all.ts';
import { applyEdit } from './text-edit.ts';

/** The text after the edit of its first finding of a check. */
function mended(text: string, check: string): string {
  return applyEdit(
    text,
    checkDockerfile(text)
      .find((finding) => finding.check === check)!
      .edit(),
  );
}

const AUTHORS = 'LABEL org.opencontainers.image.authors=';
const TLS = 'NODE_TLS_REJECT_UNAUTHORIZED';

test.each([
  ['MAINTAINER A B <a@b.c>', `${AUTHORS}"A B <a@b.c>"`],
  ['maintainer "A B"', `${AUTHORS}"A B"`],
  ['MAINTAINER A "B" \\ $C', `${AUTHORS}"A \\"B\\" \\\\ \\$C"`],
  ['MAINTAINER A \\\n  B', `${AUTHORS}"A   B"`],
])('MAINTAINER: %j', (line, expected) => {
  expect(mended(`FROM x\n${line}\nUSER a\n`, 'maintainer')).toBe(`FROM x\n${expected}\nUSER a\n`);
});

test('a MAINTAINER that names nobody goes', () => {
  expect(mended('FROM x\nMAINTAINER\nUSER a\n', 'maintainer')).toBe('FROM x\nUSER a\n');
});

test.each([
  ['ADD a b', 'COPY a b'],
  ['add --chown=a:b a b', 'COPY --chown=a:b a b'],
  ['ADD ["a", "b"]', 'COPY ["a", "b"]'],
  ['ONBUILD ADD a b', 'ONBUILD COPY a b'],
  ['ADD <<EOF /f\nADD x\nEOF', 'COPY <<EOF /f\nADD x\nEOF'],
  [
    'ADD app.tar.gz /srv/',
    '# Before the build, unpack app.tar.gz into app/: COPY does not unpack.\nCOPY app/ /srv/',
  ],
  [
    'ADD --checksum=sha256:0 https://example.com/a/b.txt?c=d /srv/',
    '# Before the build, download https://example.com/a/b.txt?c=d as b.txt and check its checksum.\nCOPY b.txt /srv/',
  ],
  [
    'ADD ["https://example.com/b.zip", "/srv"]',
    '# Before the build, download https://example.com/b.zip as b.zip and check its checksum.\nCOPY ["b.zip", "/srv"]',
  ],
  [
    'ADD https://example.com/o/r.git#v1 /src',
    '# Before the build, clone https://example.com/o/r.git#v1 into r/ and check the commit out.\nCOPY r/ /src',
  ],
])('ADD: %j', (line, expected) => {
  expect(mended(`FROM x\nUSER a\n${line}\n`, 'add')).toBe(`FROM x\nUSER a\n${expected}\n`);
});

test.each([
  ['RUN apt update && apt install -y curl', 'RUN apt-get update && apt-get install -y curl'],
  ['RUN /usr/bin/apt update', 'RUN /usr/bin/apt-get update'],
  ['RUN sh -c "apt update"', 'RUN sh -c "apt-get update"'],
  ['RUN ["apt", "update"]', 'RUN ["apt-get", "update"]'],
  ['RUN sudo apt \\\n  full-upgrade -y', 'RUN sudo apt-get \\\n  dist-upgrade -y'],
  ['RUN apt -q search apt', 'RUN apt-cache -q search apt'],
  ['RUN <<EOF\napt update\nEOF', 'RUN <<EOF\napt-get update\nEOF'],
  ['RUN echo apt; apt update', 'RUN echo apt; apt-get update'],
])('apt: %j', (line, expected) => {
  expect(mended(`FROM x\nUSER a\n${line}\n`, 'apt')).toBe(`FROM x\nUSER a\n${expected}\n`);
});

test.each([
  [`ENV ${TLS}=0`, ''],
  [`ENV ${TLS} 0`, ''],
  [`ARG ${TLS}=0`, ''],
  [`ENV A=b ${TLS}=0 C=d`, 'ENV A=b C=d\n'],
  [`ENV A=b \\\n  ${TLS}=0`, 'ENV A=b\n'],
  [`ENV ${TLS}=0 \\\n  C=d`, 'ENV C=d\n'],
  [`RUN ${TLS}=0 npm ci`, 'RUN npm ci\n'],
  [`RUN A=b ${TLS}=0 npm ci`, 'RUN A=b npm ci\n'],
  [`RUN ${TLS}=0 \\\n  npm ci`, 'RUN npm ci\n'],
  [`RUN env ${TLS}=0 npm ci`, 'RUN env npm ci\n'],
  [`RUN export A=b ${TLS}=0 && npm ci`, 'RUN export A=b && npm ci\n'],
  [`RUN export ${TLS}=0 && npm ci`, 'RUN : && npm ci\n'],
  [`RUN if a; then export ${TLS}="0"; fi; npm ci`, 'RUN if a; then :; fi; npm ci\n'],
  [`RUN sh -c "${TLS}=0 npm ci"`, 'RUN sh -c "npm ci"\n'],
  [`RUN ["env", "${TLS}=0", "npm", "ci"]`, 'RUN ["env", "npm", "ci"]\n'],
  [`RUN export ${TLS}=0`, ''],
])('verification: %j', (line, expected) => {
  expect(mended(`FROM x\nUSER a\n${line}\n`, 'tls_verification_off')).toBe(
    `FROM x\nUSER a\n${expected}`,
  );
});

const ADVICE =
  '# Pass DB_PASSWORD when the container starts, or to a RUN with --mount=type=secret.\n';

test.each([
  ['ENV DB_PASSWORD=x1', ADVICE],
  ['ENV DB_PASSWORD x1', ADVICE],
  ['ENV A=b DB_PASSWORD="x 1" C=d', `${ADVICE}ENV A=b C=d\n`],
  ['ENV A=b \\\n    DB_PASSWORD=x1', `${ADVICE}ENV A=b\n`],
])('secret: %j', (line, expected) => {
  expect(mended(`FROM x\nUSER a\n${line}\n`, 'env_secret')).toBe(`FROM x\nUSER a\n${expected}`);
});

test.each([
  ['FROM x\nCMD ["a"]\n', 'FROM x\nUSER 10001\nCMD ["a"]\n'],
  ['FROM x', 'FROM x\nUSER 10001\n'],
  ['FROM x\nRUN a \\', 'FROM x\nRUN a\nUSER 10001\n'],
  ['FROM x\r\nRUN a\r\n', 'FROM x\r\nRUN a\r\nUSER 10001\r\n'],
  ['FROM x\nCMD a\nRUN b\n', 'FROM x\nCMD a\nRUN b\nUSER 10001\n'],
  [
    'FROM x\nEXPOSE 80\nENTRYPOINT a\nCMD b\n',
    'FROM x\nEXPOSE 80\nUSER 10001\nENTRYPOINT a\nCMD b\n',
  ],
  ['FROM x\nUSER root\nRUN a\nCMD b\n', 'FROM x\nUSER root\nRUN a\nUSER 10001\nCMD b\n'],
  ['FROM x\nUSER app\nUSER root\nRUN a\n', 'FROM x\nUSER app\nUSER root\nRUN a\nUSER app\n'],
])('USER: %j', (text, expected) => {
  expect(mendAll(text)).toBe(expected);
});

test.each([
  `FROM x\nMAINTAINER a\nADD a b\nADD https://example.com/c.tgz d\nRUN apt update\nENV ${TLS}=0 A_TOKEN=x B_SECRET=y\nCMD z`,
  `# escape=\`\nFROM x\nMAINTAINER a "b" $c\nENV A_TOKEN=x \`\n  ${TLS}=0`,
  `FROM x AS a\nARG ${TLS}=0\nADD a.tar b\nFROM a\nUSER 0:0\nRUN export ${TLS}=0 && sh -c "apt update; ${TLS}=0 x"`,
  'FROM x\nENV DB_USER root \\\n  DB_PASSWORD root \\\n  PORT 80\n',
  'FROM x\nENV DATABASE_URL postgres://a:b@c/d\nONBUILD ADD a b\nONBUILD RUN apt update\n',
  `FROM x\nRUN <<EOF\nexport ${TLS}=0\napt list\nEOF\nRUN ["apt", "update"]\nRUN ${TLS}=0`,
  '\uFEFFMAINTAINER a\r\nFROM x\r\nADD a b \\\r\n  c\r\n',
  'FROM x\nRUN apt list --installed | xargs apt full-upgrade\nUSER root\nRUN y \\',
])('nothing is left after all edits: %j', (text) => {
  expect(checkDockerfile(text)).not.toEqual([]);
  expect(checkDockerfile(mendAll(text))).toEqual([]);
});

test('what a person has to do besides is said', () => {
  const notes = (line: string) =>
    checkDockerfile(`FROM x\nUSER a\n${line}`).map(({ edit }) => edit().note);
  expect(notes('ADD a b')).toEqual([null]);
  expect(notes('RUN apt list')).toEqual([
    'apt-get has no list: look at this line by hand. dpkg-query -l lists what is installed.',
  ]);
  expect(notes('ADD a.tar b')).toEqual([
    'Before the build, unpack a.tar into a/: COPY does not unpack. The build then takes it from its context.',
  ]);
});
