import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixedTag, freeFixedTag } from './fixed-tag.ts';

const AT = new Date('2026-11-23T01:14:09Z');

test.each([
  ['2.14.3', '2.14.3_fix_20261123091409'],
  ['2.14.3_fix_20260101000000', '2.14.3_fix_20261123091409'],
  ['latest', 'latest_fix_20261123091409'],
  ['1_fix_2026', '1_fix_2026_fix_20261123091409'],
  ['1_fix_20260101000000_fix_20260202000000', '1_fix_20261123091409'],
  ['1_fix_20260101000000-slim', '1_fix_20260101000000-slim_fix_20261123091409'],
  ['_fix_20260101000000', '_fix_20261123091409'],
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

test('the suffix never stacks, however often it is there and however long the tag is', () => {
  const suffix = fc.stringMatching(/^_fix_\d{14}$/);
  const parts = fc.array(fc.oneof(suffix, fc.stringMatching(/^[\w.-]{1,40}$/)), { minLength: 1 });
  const tag = parts.map((texts) => `v${texts.join('')}`.slice(0, 128));
  fc.assert(
    fc.property(tag, (name) => {
      const fixed = fixedTag(name, AT);
      expect(fixed).toMatch(/^\w[\w.-]{0,127}$/);
      expect(fixed.endsWith('_fix_20261123091409')).toBe(true);
      expect(fixed.slice(0, -'_fix_20261123091409'.length)).not.toMatch(/_fix_\d{14}$/);
    }),
    { numRuns: 1000 },
  );
});

test('a base is cut only as far as the limit of 128 asks', () => {
  expect(fixedTag('a'.repeat(109), AT)).toBe(`${'a'.repeat(109)}_fix_20261123091409`);
  expect(fixedTag('a'.repeat(128), AT)).toBe(`${'a'.repeat(109)}_fix_20261123091409`);
  expect(fixedTag(`${'a'.repeat(90)}_fix_20260101000000-more`, AT)).toBe(
    `${'a'.repeat(90)}_fix_20261123091409`,
  );
});

test('a tag that is taken gives way to that of the next second', () => {
  const at = new Date('2026-11-23T01:14:00Z');
  const taken = new Set(['2.1_fix_20261123091400', '2.1_fix_20261123091401']);
  expect(freeFixedTag('2.1', at, taken)).toBe('2.1_fix_20261123091402');
  expect(freeFixedTag('2.2', at, taken)).toBe('2.2_fix_20261123091400');
});
