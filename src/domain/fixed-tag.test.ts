import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixedTag } from './fixed-tag.ts';

const AT = new Date('2026-11-23T01:14:09Z');

test.each([
  ['2.14.3', '2.14.3_fix_20261123091409'],
  ['2.14.3_fix_20260101000000', '2.14.3_fix_20261123091409'],
  ['latest', 'latest_fix_20261123091409'],
  ['1_fix_2026', '1_fix_2026_fix_20261123091409'],
])('a fix of %s is tagged %s', (tag, fixed) => {
  expect(fixedTag(tag, AT)).toBe(fixed);
});

test('any tag gives a legal one, and fixing twice swaps the suffix', () => {
  const tag = fc.stringMatching(/^\w[\w.-]{0,127}$/);
  const instant = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(tag, instant, instant, (name, first, second) => {
      const once = fixedTag(name, first);
      expect(once).toMatch(/^\w[\w.-]{0,127}$/);
      expect(fixedTag(once, second).replace(/\d{14}$/, '')).toBe(once.replace(/\d{14}$/, ''));
    }),
  );
});
