import { expect, test } from 'vitest';
import { checkHistory } from './check-dockerfile.ts';

const found = (steps: readonly string[]) =>
  checkHistory(steps).map(({ check, step }) => `${check} ${step}`);

const USER = 'USER app';

test.each([
  [['/bin/sh -c #(nop) ADD file:0a1b in / ', USER], []],
  [['ADD alpine-minirootfs-3.22.2-x86_64.tar.gz / # buildkit', USER], []],
  [[USER, '/bin/sh -c #(nop) ADD file:0a1b in / '], ['add 2']],
  [[USER, '/bin/sh -c #(nop) ADD file:0a1b in /srv/ '], ['add 2']],
  [[USER, 'ADD app.tar.gz /srv # buildkit'], ['add 2']],
  [[USER, 'COPY a b # buildkit'], []],
  [[USER, '/bin/sh -c #(nop)  MAINTAINER a@example.com'], ['maintainer 2']],
  [[USER, '/bin/sh -c apt update'], ['apt 2']],
  [[USER, '/bin/sh -c apt-get update'], []],
  [[USER, 'RUN /bin/sh -c apt update # buildkit'], ['apt 2']],
  [[USER, 'RUN |2 A=b C=d e /bin/sh -c apt update # buildkit'], ['apt 2']],
  [[USER, '|1 A=b /bin/sh -c apt update'], ['apt 2']],
  [[USER, 'RUN /bin/bash -o pipefail -c apt update # buildkit'], ['apt 2']],
  [[USER, 'RUN /bin/sh -c set -e\napt update # buildkit'], ['apt 2']],
  [[USER, 'RUN apt update # buildkit'], ['apt 2']],
  [[USER, 'RUN /bin/sh -c echo apt # buildkit'], []],
  [
    [USER, 'RUN /bin/sh -c NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci # buildkit'],
    ['tls_verification_off 2'],
  ],
  [[USER, 'ENV NODE_TLS_REJECT_UNAUTHORIZED=0'], ['tls_verification_off 2']],
  [[USER, '/bin/sh -c #(nop)  ENV DB_PASSWORD=hunter2'], ['env_secret 2']],
  [[USER, 'ENV DB_PASSWORD=hunter2'], ['env_secret 2']],
  [[USER, 'ARG DB_PASSWORD=hunter2'], []],
  [['/bin/sh -c #(nop)  USER root'], ['root_user 1']],
  [['USER root', 'USER app'], []],
  [['USER 0:0', 'CMD ["a"]'], ['root_user 1']],
  [['/bin/sh -c #(nop)  CMD ["bash"]'], ['no_user 0']],
  [["# debian.sh --arch 'amd64' out/ 'trixie'", USER], []],
  [['bazel build ...', USER], []],
])('%j', (steps, expected) => {
  expect(found(steps)).toEqual(expected);
});

test('a finding shows the step as the image tells it', () => {
  const step = 'RUN /bin/sh -c apt update # buildkit';
  expect(checkHistory([USER, step])[0]!.instruction).toBe(step);
});
