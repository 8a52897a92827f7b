import { expect, test } from 'vitest';
import { instructionWords } from './layer-words.ts';

test.each([
  ['/bin/sh -c #(nop) ADD file:0a1b in / ', 'ADD file:0a1b in /'],
  ['RUN /bin/sh -c npm ci --omit=dev # buildkit', 'RUN npm ci --omit=dev'],
  ['COPY dist ./dist # buildkit', 'COPY dist ./dist'],
  ['CMD ["node"]', 'CMD ["node"]'],
] as const)('%s', (instruction, words) => {
  expect(instructionWords(instruction)).toBe(words);
});
