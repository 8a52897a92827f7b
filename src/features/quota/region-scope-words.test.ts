import { expect, test } from 'vitest';
import type { RegionScope } from '#contract/regions.ts';
import { scopeWords } from './region-scope-words.ts';

function hangzhou(images: number, scannableImages: number, repositories: number): RegionScope {
  const regionId = 'cn-hangzhou';
  return {
    regionId,
    inScope: true,
    instances: 1,
    repositories,
    images,
    scannableImages,
    lastScanAt: null,
  };
}

test.each([
  [
    hangzhou(52, 52, 12),
    'Hangzhou leaves the scan: 52 images in 12 repositories stop being scanned from the next scan on.',
    'Stop scanning 52 images',
  ],
  [
    hangzhou(1, 1, 1),
    'Hangzhou leaves the scan: 1 image in 1 repository stops being scanned from the next scan on.',
    'Stop scanning 1 image',
  ],
  [
    hangzhou(2306, 2000, 12),
    'Hangzhou leaves the scan: 2,000 of 2,306 images in 12 repositories stop being scanned from the next scan on. The other 306 cannot be scanned.',
    'Stop scanning 2,000 images',
  ],
  [
    hangzhou(3, 0, 1),
    'Hangzhou leaves the scan. None of its 3 images can be scanned now.',
    'Stop scanning Hangzhou',
  ],
  [
    hangzhou(2, 1, 1),
    'Hangzhou leaves the scan: 1 of 2 images in 1 repository stops being scanned from the next scan on. The other one cannot be scanned.',
    'Stop scanning 1 image',
  ],
  [
    hangzhou(1, 0, 1),
    'Hangzhou leaves the scan. Its image cannot be scanned now.',
    'Stop scanning Hangzhou',
  ],
  [hangzhou(0, 0, 0), 'Hangzhou leaves the scan. It holds no image now.', 'Stop scanning Hangzhou'],
])('leaving: %#', (scope, effect, confirm) => {
  expect(scopeWords(scope, false)).toMatchObject({
    title: 'Stop scanning Hangzhou',
    effect,
    confirm,
  });
});

test.each([
  [hangzhou(52, 52, 12), 'The next scan adds 52 images of Hangzhou.', 'Scan 52 images'],
  [
    hangzhou(34, 25, 9),
    'The next scan adds 25 of 34 images of Hangzhou. The other 9 cannot be scanned.',
    'Scan 25 images',
  ],
  [
    hangzhou(3, 0, 1),
    'Hangzhou joins the scan. None of its 3 images can be scanned now.',
    'Scan Hangzhou',
  ],
])('joining: %#', (scope, effect, confirm) => {
  expect(scopeWords(scope, true)).toMatchObject({ title: 'Scan Hangzhou', effect, confirm });
});
