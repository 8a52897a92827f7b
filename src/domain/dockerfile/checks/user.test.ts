import { expect, test } from 'vitest';
import { checkDockerfile } from '../check-dockerfile.ts';

const usersIn = (text: string) =>
  checkDockerfile(text)
    .filter(({ check }) => check === 'no_user' || check === 'root_user')
    .map(({ check, lines }) => `${check} ${lines.from}`);

test.each([
  ['FROM a', ['no_user 1']],
  ['FROM a\nRUN useradd x', ['no_user 1']],
  ['FROM a\nUSER', ['no_user 1']],
  ['FROM a\nUSER ""', ['no_user 1']],
  ['FROM a\n# USER app', ['no_user 1']],
  ['FROM a\nONBUILD USER app', ['no_user 1']],
  ['FROM a\nRUN <<EOF\nUSER app\nEOF', ['no_user 1']],
  ['FROM a\nUSER app\nFROM b', ['no_user 3']],
  ['FROM a AS x\nUSER app\nFROM b\nCOPY --from=x / /', ['no_user 3']],
  ['FROM a\nUSER app', []],
  ['from a\nuser app', []],
  ['FROM a\nUSER 10001:0', []],
  ['FROM a\nUSER rooty', []],
  ['FROM a\nUSER 00x', []],
  ['FROM a\nUSER $UID', []],
  ['FROM a\nUSER ${UID:-1000}', []],
  ['FROM a\nUSER root\nUSER app', []],
  ['FROM a\nUSER us\\\ner', []],
  ['FROM a AS x\nUSER app\nFROM x', []],
  ['FROM a AS x\nUSER app\nFROM X AS y\nFROM y', []],
  ['FROM a AS x\nUSER app\nFROM --platform=linux/amd64 x', []],
  ['FROM a\nUSER app\nFROM 0', []],
  ['ARG B=x\nFROM a AS x\nUSER app\nFROM ${B}', []],
  ['FROM a\nUSER root', ['root_user 2']],
  ['FROM a\nuser root', ['root_user 2']],
  ['FROM a\nUSER "root"', ['root_user 2']],
  ['FROM a\nUSER 0', ['root_user 2']],
  ['FROM a\nUSER root:root', ['root_user 2']],
  ['FROM a\nUSER 0:1000', ['root_user 2']],
  ['FROM a\nUSER ${UID:-0}', ['root_user 2']],
  ['FROM a\nARG UID=0\nUSER $UID', ['root_user 3']],
  ['FROM a\nENV UID=0\nUSER ${UID}', ['root_user 3']],
  ['ARG UID=0\nFROM a\nARG UID\nUSER $UID', ['root_user 4']],
  ['ARG UID=0\nFROM a\nUSER $UID', []],
  ['FROM a\nENV U=root\nARG U=app\nUSER $U', ['root_user 4']],
  ['FROM a\nUSER app\nUSER root', ['root_user 3']],
  ['FROM a AS x\nUSER root\nFROM x', ['root_user 2']],
  ['FROM a AS x\nENV U=root\nFROM x\nUSER $U', ['root_user 4']],
  ['FROM a AS x\nUSER root\nFROM b\nUSER app', []],
  ['# escape=`\nFROM a\nUSER `\nroot', ['root_user 3']],
  ['\uFEFFFROM a\r\nUSER root\r\n', ['root_user 2']],
  ['USER root', []],
  ['', []],
])('%j', (text, expected) => {
  expect(usersIn(text)).toEqual(expected);
});
