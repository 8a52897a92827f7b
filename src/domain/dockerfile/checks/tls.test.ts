import { expect, test } from 'vitest';
import { checkDockerfile } from '../check-dockerfile.ts';

const NAME = 'NODE_TLS_REJECT_UNAUTHORIZED';
const tlsIn = (lines: string) =>
  checkDockerfile(`FROM node\nUSER a\n${lines.replaceAll('TLS', NAME)}\n`)
    .filter(({ check }) => check === 'tls_verification_off')
    .map((finding) => finding.lines.from);

test.each([
  'ENV TLS=0',
  'ENV TLS="0"',
  "ENV TLS='0'",
  'ENV TLS 0',
  'ENV TLS    0   ',
  'env TLS=0',
  'ENV A=1 TLS=0 B=2',
  'ENV A=1 \\\n  TLS=0',
  'ENV TLS=${OFF:-0}',
  'ARG TLS=0',
  'ARG TLS="0"',
  'ARG TLS 0',
  'RUN TLS=0 npm ci',
  'RUN TLS="0" npm ci',
  "RUN A='b' TLS='0' C=d npm ci",
  'RUN export TLS=0 && npm ci',
  'RUN export A=b TLS=0; npm ci',
  'RUN TLS=0; npm ci',
  'RUN true && \\\n  TLS=0 npm ci',
  'RUN env TLS=0 npm ci',
  'RUN sudo TLS=0 npm ci',
  'RUN npx cross-env TLS=0 npm ci',
  'RUN sh -c "export TLS=0; npm ci"',
  'RUN ["sh", "-c", "TLS=0 npm ci"]',
  'RUN ["env", "TLS=0", "npm", "ci"]',
  'RUN <<EOF\nexport TLS=0\nnpm ci\nEOF',
  'RUN (TLS=0 npm ci)',
  'RUN if true; then TLS=0 npm ci; fi',
  'ONBUILD ENV TLS=0',
])('turned off: %s', (line) => {
  expect(tlsIn(line)).toEqual([3]);
});

test.each([
  'ENV TLS=1',
  'ENV TLS 1',
  'ENV TLS=666',
  'ENV TLS=',
  'ENV TLS=00',
  'ENV TLS',
  'ARG TLS',
  'ENV TLS=$OFF',
  'ENV TLS_X=0',
  'ENV X_TLS=0',
  'ENV A TLS=0',
  'ARG TLSX=0',
  'RUN npm ci',
  'RUN TLS=1 npm ci',
  'RUN TLS="0\\"" npm ci',
  'RUN XTLS=0 npm ci',
  'RUN TLS_X=0 npm ci',
  'RUN echo TLS=0',
  'RUN echo "export TLS=0"',
  'RUN true # TLS=0',
  'RUN unset TLS',
  'CMD TLS=0 node .',
  'LABEL TLS=0',
  '# ENV TLS=0',
  'RUN cat <<EOF > .env\nTLS=0\nEOF',
])('left on: %s', (line) => {
  expect(tlsIn(line)).toEqual([]);
});

test('the default of an ARG counts where ENV uses it', () => {
  expect(tlsIn('ARG OFF=0\nENV TLS=$OFF')).toEqual([4]);
});
