import type { FieldReason, FieldReasons, RegistryField } from '#domain/registry-form.ts';

/** What each field is called in the form and in sentences. */
export const FIELD_LABELS = {
  type: 'Type',
  version: 'Version',
  protocol: 'Protocol',
  network: 'Network',
  vpcId: 'VPC ID',
  regionId: 'Region',
  address: 'Address',
  port: 'Port',
  domain: 'Domain name',
  username: 'User name',
  password: 'Password',
  imagesPerHour: 'Speed limit',
  organisations: 'Organisations',
  groups: 'Groups',
} as const satisfies Record<RegistryField, string>;

/** The lists that a Quay or a GitLab is read by. */
export type NamespaceList = 'organisations' | 'groups';

/** What one entry of a list is called, with its token, and whose it is. */
export const NAMESPACE_WORDS = {
  organisations: {
    one: 'Organisation',
    token: 'Auth token',
    tokens: 'Auth tokens',
    of: 'Quay',
  },
  groups: { one: 'Group', token: 'Access token', tokens: 'Access tokens', of: 'GitLab' },
} as const satisfies Record<NamespaceList, Record<'one' | 'token' | 'tokens' | 'of', string>>;

const MISSING = {
  type: 'Choose a type.',
  version: 'Choose a version.',
  protocol: 'Choose a protocol.',
  network: 'Choose a network.',
  vpcId: 'Enter the ID of the VPC, such as vpc-2zeik9h3ahtq.',
  regionId: 'Choose the region that the registry is in, or is nearest to.',
  address: 'Enter an IPv4 address or a host name.',
  port: 'Enter a port from 1 to 65535, such as 443.',
  domain: 'Enter the domain name, such as harbor.example.com.',
  username: 'Enter the name of an account with the admin role.',
  password: 'Enter the password of the account.',
  imagesPerHour: 'Enter the images an hour, such as 10.',
  organisations: 'Add the organisations that are to be read.',
  groups: 'Add the groups that are to be read.',
} as const satisfies Record<RegistryField, string>;

const REASONS = {
  'version-fixed': 'GitLab has V1 only.',
  'unsupported-region': 'Choose one of the supported regions.',
  'not-an-address':
    'Enter an IPv4 address or a host name, without https://, port or path: 203.0.113.7.',
  'not-a-domain': 'Enter a domain name without https://, port or path: harbor.example.com.',
  'not-a-port': 'A port is a whole number from 1 to 65535.',
  'not-a-speed': 'The speed limit is a whole number of images an hour, from 1 on.',
  'incomplete-token': 'Each one needs its name and its token.',
} as const satisfies Record<Exclude<FieldReason, 'missing'>, string>;

/** Why a field cannot be sent, in words; null when it can. */
export function reasonWords(reasons: FieldReasons, field: RegistryField): string | null {
  const reason = reasons[field];
  if (!reason) return null;
  return reason === 'missing' ? MISSING[field] : REASONS[reason];
}
