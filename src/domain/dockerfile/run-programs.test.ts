import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDockerfile } from './parse.ts';
import { mayHold, programsOfRun } from './run-programs.ts';

const instructionOf = (run: string) => parseDockerfile(`FROM a\nRUN ${run}`).instructions[1]!;

test.each([
  ['apt install x', true],
  ['/usr/bin/apt install x', true],
  ['true&&apt;', true],
  [`a"p"t install x`, true],
  [`a\\pt install x`, true],
  ['["apt", "install"]', true],
  ['["\\u0061pt", "install"]', true],
  [`<<E\nap\\\nt install x\nE`, true],
  ['apt-get install x', false],
  ['rm -rf /var/lib/apt/lists/*', false],
])('%s may hold apt: %s', (run, expected) => {
  expect(mayHold(instructionOf(run), /apt(?![\w./-])/)).toBe(expected);
});

/** Parts that shells put together to the name of a program, and such that only look like it. */
const part = fc.constantFrom(
  'a',
  'p',
  't',
  '"',
  "'",
  '\\',
  ' ',
  ';',
  '/',
  '-',
  'apt',
  '=',
  '$',
  '\\\n',
);

test('no way to write a program hides it from the quick look', () => {
  let starts = 0;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const instruction = instructionOf(`true; ${parts.join('')}`);
      if (programsOfRun(instruction).every(({ program }) => program !== 'apt')) return;
      starts += 1;
      expect(mayHold(instruction, /apt(?![\w./-])/)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
  expect(starts).toBeGreaterThan(100);
});
