import * as z from 'zod/mini';
import {
  ADDED_TYPES,
  DEFAULT_IMAGES_PER_HOUR,
  fixedVersion,
  REGISTRY_NETWORKS,
  REGISTRY_PROTOCOLS,
  REGISTRY_VERSIONS,
  type AddedType,
  type RegistryForm,
} from '#domain/registry-form.ts';
import type { NamespaceList } from './field-words.ts';
import { readSpeed, readWhole } from './speed-text.ts';

/** Name of the draft in this tab. */
export const REGISTRY_DRAFT = 'add registry';

const names = z.array(z.string());

const Draft = z.object({
  /** The id that the registry gets, chosen before the first try: no try adds it twice. */
  id: z.uuid(),
  type: z.enum(ADDED_TYPES),
  version: z.enum(REGISTRY_VERSIONS),
  protocol: z.enum(REGISTRY_PROTOCOLS),
  network: z.enum(REGISTRY_NETWORKS),
  vpcId: z.string(),
  regionId: z.string(),
  address: z.string(),
  port: z.string(),
  domain: z.string(),
  username: z.string(),
  speed: z.object({ text: z.string(), unlimited: z.boolean() }),
  organisations: names,
  groups: names,
});

/** The form as it is typed, without its secrets: this is what a reload finds again. */
export type RegistryDraft = z.infer<typeof Draft>;

/** What is typed and never kept. Tokens stand in the order of their organisations or groups. */
export type RegistrySecrets = { password: string; organisations: string[]; groups: string[] };

export const NO_SECRETS: RegistrySecrets = { password: '', organisations: [], groups: [] };

/** A stored draft; null when it is none that can be read. */
export function readRegistryDraft(stored: unknown): RegistryDraft | null {
  const parsed = Draft.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The form as it opens first (product-facts 3.3). */
export function newRegistryDraft(): RegistryDraft {
  return {
    id: crypto.randomUUID(),
    type: 'harbor',
    version: 'v2',
    protocol: 'https',
    network: 'internet',
    vpcId: '',
    regionId: '',
    address: '',
    port: '443',
    domain: '',
    username: '',
    speed: { text: String(DEFAULT_IMAGES_PER_HOUR), unlimited: false },
    organisations: [''],
    groups: [''],
  };
}

/** The list that a type of registry is read by; null for Harbor, which is read as a whole. */
export function namespaceField(type: AddedType): NamespaceList | null {
  return NAMESPACE_FIELDS[type];
}

const NAMESPACE_FIELDS = {
  harbor: null,
  quay: 'organisations',
  gitlab: 'groups',
} as const satisfies Record<AddedType, NamespaceList | null>;

/** What was typed, as the rules and the server read it. */
export function toForm(draft: RegistryDraft, secrets: RegistrySecrets): RegistryForm {
  const { id: _id, speed, ...typed } = draft;
  const listed = namespaceField(draft.type);
  const pairs = (field: NamespaceList) =>
    field === listed
      ? draft[field].map((name, at) => ({
          namespace: name.trim(),
          token: secrets[field][at] ?? '',
        }))
      : [];
  return {
    ...typed,
    version: fixedVersion(draft.type) ?? draft.version,
    vpcId: draft.network === 'vpc' ? draft.vpcId.trim() : '',
    address: draft.address.trim(),
    domain: draft.domain.trim(),
    username: draft.username.trim(),
    port: draft.port.trim() === '' ? null : readWhole(draft.port),
    password: secrets.password,
    imagesPerHour: readSpeed(speed),
    organisations: pairs('organisations'),
    groups: pairs('groups'),
  };
}
