import { expect, test } from 'vitest';
import { isTag } from './image-tag.ts';

test.each(['1', 'latest', '_x', '2.14.3_fix_20261123093015', 'A-b.c_D', 'x'.repeat(128)])(
  'a registry accepts %s',
  (text) => expect(isTag(text)).toBe(true),
);

test.each(['', '.x', '-x', 'a b', 'a/b', 'a:b', 'a\nb', 'ä', '$(id)', 'x'.repeat(129)])(
  'a registry refuses %j',
  (text) => expect(isTag(text)).toBe(false),
);
