import { expect, test } from 'vitest';
import { exceedsScan, hoursAtSpeed, imagesInOneScan, speedThatFits } from './speed-limit.ts';

test.each([
  [200, 10, 20, true, 50],
  [200, 200, 1, false, 50],
  [200, 50, 4, false, 50],
  [201, 50, 4.02, true, 51],
  [40, 10, 4, false, 10],
  [41, 10, 4.1, true, 11],
  [1, 10, 0.1, false, 1],
  [0, 10, 0, false, 1],
  [100_000, null, null, false, 25_000],
] as const)(
  '%i images at %j an hour: %j hours, cut %s, %i an hour fit',
  (images, speed, hours, cut, fits) => {
    expect(hoursAtSpeed(images, speed)).toBe(hours);
    expect(exceedsScan(images, speed)).toBe(cut);
    expect(speedThatFits(images)).toBe(fits);
  },
);

test('10 an hour pull 40 images in one scan', () => {
  expect(imagesInOneScan(10)).toBe(40);
});
