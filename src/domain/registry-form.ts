import { REGION_IDS, type RegionId } from './region.ts';

/** The registries that a person adds (product-facts 3.3); the others arrive by themselves. */
export const ADDED_TYPES = ['harbor', 'quay', 'gitlab'] as const;
export type AddedType = (typeof ADDED_TYPES)[number];

export const REGISTRY_VERSIONS = ['v1', 'v2'] as const;
export type RegistryVersion = (typeof REGISTRY_VERSIONS)[number];

export const REGISTRY_PROTOCOLS = ['http', 'https'] as const;
export type RegistryProtocol = (typeof REGISTRY_PROTOCOLS)[number];

export const REGISTRY_NETWORKS = ['internet', 'vpc'] as const;
export type RegistryNetwork = (typeof REGISTRY_NETWORKS)[number];

/** Images an hour that a new registry is limited to until somebody decides otherwise (product-facts 3.3). */
export const DEFAULT_IMAGES_PER_HOUR = 10;

/** What one organisation of Quay or one group of GitLab needs to be read. */
export type NamespaceToken = { namespace: string; token: string };

/** What has to be known of a registry before anything can connect to it (product-facts 3.3). */
export type RegistryForm = {
  type: AddedType;
  version: RegistryVersion;
  protocol: RegistryProtocol;
  network: RegistryNetwork;
  /** Only looked at with the network `vpc`. */
  vpcId: string;
  regionId: string;
  /** IPv4 address or host name of the registry, or of the server that forwards to it. */
  address: string;
  port: number | null;
  domain: string;
  username: string;
  password: string;
  /** Images an hour; null is no limit. */
  imagesPerHour: number | null;
  /** Organisations of Quay with their Auth_token. */
  organisations: readonly NamespaceToken[];
  /** Groups of GitLab with their Access_token. */
  groups: readonly NamespaceToken[];
};

export type RegistryField = keyof RegistryForm;

/** Why a field cannot be sent as it is. */
export type FieldReason =
  | 'missing'
  | 'version-fixed'
  | 'unsupported-region'
  | 'not-an-address'
  | 'not-a-domain'
  | 'not-a-port'
  | 'not-a-speed'
  | 'incomplete-token';

export type FieldReasons = Partial<Record<RegistryField, FieldReason>>;

/** GitLab has one version of the API that is read (product-facts 3.3). */
export function fixedVersion(type: AddedType): RegistryVersion | null {
  return type === 'gitlab' ? 'v1' : null;
}

const CHECKS = {
  type: () => null,
  version: ({ type, version }) => {
    const fixed = fixedVersion(type);
    return fixed !== null && version !== fixed ? 'version-fixed' : null;
  },
  protocol: () => null,
  network: () => null,
  vpcId: ({ network, vpcId }) => (network === 'vpc' ? missing(vpcId) : null),
  regionId: ({ regionId }) => missing(regionId) ?? when(!isRegion(regionId), 'unsupported-region'),
  address: ({ address }) => missing(address) ?? when(!isAddress(address), 'not-an-address'),
  port: ({ port }) => (port === null ? 'missing' : when(!isPort(port), 'not-a-port')),
  domain: ({ domain }) => missing(domain) ?? when(!isHostName(domain), 'not-a-domain'),
  username: ({ username }) => missing(username),
  password: ({ password }) => (password === '' ? 'missing' : null),
  imagesPerHour: ({ imagesPerHour }) => when(!isSpeed(imagesPerHour), 'not-a-speed'),
  organisations: ({ type, organisations }) => (type === 'quay' ? tokens(organisations) : null),
  groups: ({ type, groups }) => (type === 'gitlab' ? tokens(groups) : null),
} as const satisfies Record<RegistryField, (form: RegistryForm) => FieldReason | null>;

const FIELDS = Object.keys(CHECKS) as RegistryField[];

/** Why a form cannot be sent, field by field in the order of the form; empty when it can. */
export function registryFormReasons(form: RegistryForm): FieldReasons {
  const reasons: FieldReasons = {};
  for (const field of FIELDS) {
    const reason = CHECKS[field](form);
    if (reason) reasons[field] = reason;
  }
  return reasons;
}

function missing(text: string): FieldReason | null {
  return when(text.trim() === '', 'missing');
}

function when(condition: boolean, reason: FieldReason): FieldReason | null {
  return condition ? reason : null;
}

/** A Harbor needs none; Quay and GitLab read no namespace without its token, so one at least. */
function tokens(list: readonly NamespaceToken[]): FieldReason | null {
  if (list.length === 0) return 'missing';
  const incomplete = list.some(({ namespace, token }) => missing(namespace) ?? missing(token));
  return when(incomplete, 'incomplete-token');
}

function isRegion(id: string): id is RegionId {
  return (REGION_IDS as readonly string[]).includes(id);
}

/** Whether a text is an IPv4 address or a host name; neither has a scheme, a port or a path. */
export function isAddress(text: string): boolean {
  return isIpv4(text) || isHostName(text);
}

/** Four numbers make an IPv4 address or nothing: `10.0.0.300` is not a host name either. */
function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** RFC 1123: labels of 1 to 63 letters, digits and inner hyphens, 253 in all; the last is not a number. */
export function isHostName(text: string): boolean {
  const labels = text.split('.');
  const wellFormed = labels.every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label));
  return text.length <= 253 && wellFormed && !/^\d+$/.test(labels.at(-1)!);
}

/** Whether a number is a port of TCP. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}

/** Whether a speed limit is a whole number of images an hour, or none at all (null). */
export function isSpeed(imagesPerHour: number | null): boolean {
  return imagesPerHour === null || (Number.isSafeInteger(imagesPerHour) && imagesPerHour >= 1);
}
