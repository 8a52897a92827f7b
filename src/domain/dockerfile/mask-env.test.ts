import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskEnv } from './mask-env.ts';

test.each([
  ['ENV A=b', 'ENV A=••••••'],
  ['ENV LANG=C.UTF-8 DB_PASSWORD="s e cret" X=1', 'ENV LANG=•••••• DB_PASSWORD=•••••• X=••••••'],
  ['ENV DB_PASSWORD s3cret and more', 'ENV DB_PASSWORD ••••••'],
  ['/bin/sh -c #(nop)  ENV TOKEN=abc', '/bin/sh -c #(nop)  ENV TOKEN=••••••'],
  ['RUN apt update', 'RUN apt update'],
  ['USER root', 'USER root'],
])('%s: %s', (instruction, masked) => {
  expect(maskEnv(instruction)).toBe(masked);
});

test('no value is left, whatever it holds', () => {
  const value = fc
    .string({ minLength: 5, unit: 'grapheme-ascii' })
    .filter((text) => text.trim() === text);
  fc.assert(
    fc.property(value, fc.boolean(), (secret, legacy) => {
      const instruction = legacy
        ? `ENV TOKEN §${secret}`
        : `ENV TOKEN="§${secret.replaceAll(/["\\]/g, '')}"`;
      expect(maskEnv(instruction)).not.toContain('§');
    }),
  );
});
