import { expect, test } from 'vitest';
import { newRegistryDraft, NO_SECRETS, readRegistryDraft, toForm } from './registry-draft.ts';

const draft = { ...newRegistryDraft(), id: '00000000-0000-4000-8000-0000000000a1' };

test('a draft is found again as it was, and has no place for a secret', () => {
  const stored = JSON.parse(JSON.stringify(draft)) as unknown;
  expect(readRegistryDraft(stored)).toEqual(draft);
  expect(JSON.stringify(draft)).not.toMatch(/password|token/);
  expect(readRegistryDraft({ ...draft, type: 'acr' })).toBeNull();
});

test('GitLab is read with V1, by groups only, and no VPC is sent over the internet', () => {
  const typed = { ...draft, type: 'gitlab', groups: [' apps '], vpcId: 'vpc-1' } as const;
  const secrets = { ...NO_SECRETS, groups: ['token'], organisations: ['other'] };
  expect(toForm({ ...typed, groups: [...typed.groups] }, secrets)).toMatchObject({
    version: 'v1',
    vpcId: '',
    groups: [{ namespace: 'apps', token: 'token' }],
    organisations: [],
  });
});

test.each([
  ['443', 443],
  [' 8443 ', 8443],
  ['', null],
  ['4e2', Number.NaN],
  ['-1', Number.NaN],
])('the port %j is %j', (port, read) => {
  expect(toForm({ ...draft, port }, NO_SECRETS).port).toBe(read);
});

test.each([
  ['10', false, 10],
  ['1,200', false, 1200],
  ['1.5', false, Number.NaN],
  ['x', true, null],
])('the speed %j, unlimited %s, is %j', (text, unlimited, read) => {
  expect(toForm({ ...draft, speed: { text, unlimited } }, NO_SECRETS).imagesPerHour).toBe(read);
});
