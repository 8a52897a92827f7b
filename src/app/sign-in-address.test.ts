import { expect, test } from 'vitest';
import { signInAddress } from './sign-in-address.ts';

const ORIGIN = 'http://console.example';

test.each([
  ['/api/sign-in', 'http://console.example/api/sign-in'],
  ['http://console.example/api/sign-in', 'http://console.example/api/sign-in'],
  ['https://id.example/start?x=1', 'https://id.example/start?x=1'],
])('%s is opened', (address, opened) => {
  expect(signInAddress(address, ORIGIN)).toBe(opened);
});

test.each([
  'http://id.example/start',
  '//id.example/start',
  String.raw`/\id.example/start`,
  'javascript:alert(1)',
  'data:text/html,x',
  'https://person@id.example/',
  'http://person@console.example/',
  'blob:http://console.example/1',
])('%s is not', (address) => {
  expect(signInAddress(address, ORIGIN)).toBeNull();
});
