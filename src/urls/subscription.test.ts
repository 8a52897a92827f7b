import { expect, test } from 'vitest';
import { enableUrl, innerAddress, orderUrl } from './subscription.ts';

test.each([
  ['/quota', '/quota'],
  ['/subscription', '/subscription'],
  [
    '/risks/system-vulnerabilities?q=cve:CVE-2021-44228#top',
    '/risks/system-vulnerabilities?q=cve:CVE-2021-44228#top',
  ],
  ['', null],
  ['quota', null],
  ['https://evil.example/x', null],
  ['//evil.example/x', null],
  ['/\\evil.example/x', null],
  ['/.//evil.example/x', null],
  ['/x/..//evil.example/x', null],
  ['/%2e//evil.example/x', null],
  ['/\t/evil.example/x', null],
  ['javascript:alert(1)', null],
  ['/subscription/renewal', null],
  ['/subscription/enable?to=/quota', null],
])('%j leads to %j', (to, address) => {
  expect(innerAddress(to)).toBe(address);
});

test('an address is carried over the order as it is', () => {
  const wanted = '/quota?x=1&y=2#z';
  for (const url of [enableUrl(wanted), orderUrl('a/b', wanted)]) {
    expect(URL.parse(url, 'https://console.invalid')?.searchParams.get('to')).toBe(wanted);
  }
  expect(orderUrl('a/b')).toBe('/subscription/orders/a%2Fb');
});
