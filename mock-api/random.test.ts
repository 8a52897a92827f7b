import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

function draw(seed: string, count = 5): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.int(0, 999));
}

test('the same seed gives the same numbers on every machine', () => {
  expect(draw('image-scan')).toEqual(draw('image-scan'));
  expect(draw('image-scan')).not.toEqual(draw('image-scam'));
});

test('a fork does not depend on what was drawn before it', () => {
  const fresh = createRandom('seed');
  const used = createRandom('seed');
  used.hex(40);
  expect(used.fork('images').hex(16)).toBe(fresh.fork('images').hex(16));
});

test('numbers spread over the whole range, both ends included', () => {
  const random = createRandom('spread');
  const seen = new Set(Array.from({ length: 400 }, () => random.int(3, 7)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6, 7]);
});

test('nothing can be picked from nothing', () => {
  expect(() => createRandom('empty').pick([])).toThrow('seed empty');
});
