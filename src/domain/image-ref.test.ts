import { expect, test } from 'vitest';
import { imageName, shortDigest } from './image-ref.ts';

test.each([
  [
    'sha256:8d2f6a1c0000000000000000000000000000000000000000000000000000e41b',
    'sha256:8d2f6a1c…e41b',
  ],
  ['sha256:8d2f', 'sha256:8d2f'],
  ['nonsense', 'nonsense'],
  ['', ''],
])('%s is shown as %s', (digest, short) => {
  expect(shortDigest(digest)).toBe(short);
});

test('an image is named by repository and tag', () => {
  expect(imageName({ namespace: 'payments', repository: 'checkout-api', tag: '2.14.3' })).toBe(
    'payments/checkout-api:2.14.3',
  );
});
