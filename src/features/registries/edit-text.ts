import type { Registry, RegistryChange } from '#contract/registries.ts';
import {
  ADDED_TYPES,
  DEFAULT_IMAGES_PER_HOUR,
  registryFormReasons,
  type AddedType,
  type FieldReasons,
} from '#domain/registry-form.ts';
import { isElsewhere } from '#domain/registry-place.ts';
import type { PlaceText } from './place-fields.tsx';
import { namespaceField } from './registry-draft.ts';
import { readSpeed, readWhole, type SpeedText } from './speed-text.ts';

/** A registry that was added: only those can be edited. */
export type EditedRegistry = Registry & { connection: NonNullable<Registry['connection']> };

export function isEditable(registry: Registry): registry is EditedRegistry {
  return registry.connection !== null;
}

/**
 * What the dialog holds. An empty password keeps the stored one, unless the registry moves. Tokens
 * stand in the order of the organisations or groups and count only when it moves.
 */
export type EditText = PlaceText & { tokens: string[]; speed: SpeedText };

/** Stands for a secret that stays where it is; the rules only look whether there is one. */
const KEPT = 'kept';

/** The dialog as it opens. */
export function editStart({ connection, imagesPerHour }: EditedRegistry): EditText {
  const { address, port, domain, username, namespaces } = connection;
  return {
    address,
    port: String(port),
    domain,
    username,
    password: '',
    tokens: namespaces.map(() => ''),
    speed: {
      text: String(imagesPerHour ?? DEFAULT_IMAGES_PER_HOUR),
      unlimited: imagesPerHour === null,
    },
  };
}

/** Whether the secrets would go to another host than the one they were typed for. */
export function moves({ connection }: EditedRegistry, text: EditText): boolean {
  return isElsewhere(connection, placeOf(text));
}

/** The list that an edited registry is read by; null for a Harbor. */
export function editedList(registry: EditedRegistry) {
  return namespaceField(typeOf(registry));
}

/** Why the dialog cannot be sent, field by field. */
export function editReasons(registry: EditedRegistry, text: EditText): FieldReasons {
  const { connection, regionId } = registry;
  const secret = (typed: string) => (moves(registry, text) ? typed : typed || KEPT);
  const listed = connection.namespaces.map((namespace, at) => ({
    namespace,
    token: secret(text.tokens[at] ?? ''),
  }));
  const { port, ...place } = placeOf(text);
  return registryFormReasons({
    ...connection,
    ...place,
    type: typeOf(registry),
    vpcId: connection.vpcId ?? '',
    regionId,
    port: text.port.trim() === '' ? null : port,
    password: secret(text.password),
    imagesPerHour: readSpeed(text.speed),
    organisations: listed,
    groups: listed,
  });
}

/** What is sent: the connection only where something of it was touched. */
export function toChange(registry: EditedRegistry, text: EditText): RegistryChange {
  const place = placeOf(text);
  const before = placeOf(editStart(registry));
  const same = JSON.stringify(place) === JSON.stringify(before) && text.password === '';
  return {
    imagesPerHour: readSpeed(text.speed),
    connection: same ? null : { ...place, ...secretsOf(registry, text) },
  };
}

function secretsOf(registry: EditedRegistry, text: EditText) {
  const { namespaces } = registry.connection;
  return {
    ...(text.password === '' ? {} : { password: text.password }),
    ...(moves(registry, text) && namespaces.length > 0
      ? { tokens: namespaces.map((namespace, at) => ({ namespace, token: text.tokens[at] ?? '' })) }
      : {}),
  };
}

function placeOf({ address, port, domain, username }: EditText) {
  return {
    address: address.trim(),
    port: readWhole(port),
    domain: domain.trim(),
    username: username.trim(),
  };
}

/** The account brings no registry with a connection of another type. */
function typeOf({ registryType }: EditedRegistry): AddedType {
  return ADDED_TYPES.find((type) => type === registryType) ?? 'harbor';
}
