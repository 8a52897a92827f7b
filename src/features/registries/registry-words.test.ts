import { expect, test } from 'vitest';
import type { Registry } from '#contract/registries.ts';
import { nameProblem } from './pipeline-name.ts';
import { cautionsOf, removalWords, syncWords, tooSlowWords } from './registry-words.ts';

const HARBOR: Registry = {
  id: 'harbor-1',
  name: 'harbor-1',
  registryType: 'harbor',
  regionId: 'cn-hangzhou',
  zone: null,
  refusal: null,
  imagesPerHour: 10,
  repositories: 1,
  images: 12,
  unscannedImages: 0,
  lastSyncAt: '2026-11-22T21:00:00.000Z',
  lastTry: { at: '2026-11-22T21:00:00.000Z', error: null },
  removable: true,
  connection: null,
  pipeline: null,
};
const refusing = {
  ...HARBOR,
  lastTry: { at: '2026-11-22T21:00:00.000Z', error: 'NetworkConnectError' },
} as const;

test.each([
  [0, '0 images stop being synchronised and scanned from the next scan on.'],
  [1, '1 image stops being synchronised and scanned from the next scan on.'],
  [1200, '1,200 images stop being synchronised and scanned from the next scan on.'],
])('removing %i: %s', (images, stops) => {
  expect(removalWords({ ...HARBOR, images }).stops).toBe(stops);
});

test.each([
  [0, '0 images are listed'],
  [1, '1 image is listed'],
  [12, '12 images are listed'],
])('synchronised with %i: %s', (images, detail) => {
  expect(syncWords({ ...HARBOR, images })).toEqual({ title: 'harbor-1 is synchronised', detail });
});

test('a synchronisation that failed is a failure with its cause and remedy', () => {
  expect(syncWords(refusing)).toEqual({
    tone: 'failed',
    title: 'harbor-1 was not synchronised',
    detail:
      'The address did not answer in time. Check that the address can be reached and that port 80 or 443 is open. Its list stays as it was.',
  });
});

test.each<[Registry, string[]]>([
  [HARBOR, []],
  [
    refusing,
    [
      'The address did not answer in time. Check that the address can be reached and that port 80 or 443 is open. Error code: NetworkConnectError.',
    ],
  ],
  [{ ...HARBOR, refusal: 'Cannot be scanned.', imagesPerHour: 1 }, ['Cannot be scanned.']],
  [
    { ...refusing, imagesPerHour: 1 },
    [
      'The address did not answer in time. Check that the address can be reached and that port 80 or 443 is open. Error code: NetworkConnectError.',
      '12 images at 1 an hour take 12 h; one scan stops after 4 h. From 3 an hour on they fit.',
    ],
  ],
])('cautions: %#', (registry, cautions) => {
  expect(cautionsOf(registry)).toEqual(cautions);
});

test.each([
  [40, 10, null],
  [5, 1, '5 images at 1 an hour take 5 h; one scan stops after 4 h. From 2 an hour on they fit.'],
  [5000, null, null],
])('%i images at %s an hour: %s', (images, speed, words) => {
  expect(tooSlowWords(images, speed)).toBe(words);
});

test.each([
  ['', 'Enter a name.'],
  ['  ', 'Enter a name.'],
  ['n'.repeat(64), null],
  [` ${'n'.repeat(64)} `, null],
  ['n'.repeat(65), 'The name is 1 character too long.'],
  ['n'.repeat(66), 'The name is 2 characters too long.'],
])('the name %j of a pipeline: %s', (name, problem) => {
  expect(nameProblem(name)).toBe(problem);
});
