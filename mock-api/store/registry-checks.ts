import type { RegistryChange, RegistryConnection } from '#contract/registries.ts';
import { CONNECTION_ERROR_FACTS } from '#domain/registry-connection.ts';
import {
  isAddress,
  isHostName,
  registryFormReasons,
  type RegistryField,
} from '#domain/registry-form.ts';
import { isElsewhere, sameHost } from '#domain/registry-place.ts';
import { problem } from '../problem-error.ts';
import { connectionError, type Attempt } from '../registry-rules.ts';
import { connectionOf } from './connect-registry.ts';
import { recordOf } from './registries.ts';
import type { RegistryInstance, RegistryRecord, Store } from './store.ts';

/** @throws problem InvalidRequest that names the first field that cannot be sent as it is. */
export function requireForm(form: RegistryConnection): void {
  const [field] = Object.keys(registryFormReasons(form)) as RegistryField[];
  if (field) throw unusable(field);
}

/** @throws problem InvalidRequest where the address or the domain name is none. */
export function requirePlace({ address, domain }: { address: string; domain: string }): void {
  if (!isAddress(address)) throw unusable('connection.address');
  if (!isHostName(domain)) throw unusable('connection.domain');
}

/**
 * A secret is not sent to another host than the one it was typed for.
 * @throws problem InvalidRequest that names the one that has to be typed again.
 */
export function requireSecrets(
  before: NonNullable<RegistryRecord['connection']>,
  change: NonNullable<RegistryChange['connection']>,
): void {
  if (!isElsewhere(before, change)) return;
  if (change.password === undefined) throw notKept('connection.password');
  const typed = new Set(change.tokens?.map(({ namespace }) => namespace));
  if (before.namespaces.some((one) => !typed.has(one))) throw notKept('connection.tokens');
}

/** @throws problem RegistryRefused with the vendor's code of what went wrong. */
export function requireConnection(attempt: Attempt): void {
  const error = connectionError(attempt);
  if (!error) return;
  const { cause, remedy } = CONNECTION_ERROR_FACTS[error];
  throw problem('RegistryRefused', `${cause} ${remedy}`, { connectionError: error });
}

/** A request may come again. @throws problem Conflict for another one with the same id. */
export function requireSame(
  store: Store,
  before: RegistryInstance,
  request: RegistryConnection,
): void {
  const { connection } = recordOf(store, before.id);
  const same =
    before.registryType === request.type &&
    before.regionId === request.regionId &&
    JSON.stringify(connection) === JSON.stringify(connectionOf(request));
  if (same) return;
  throw problem('Conflict', 'Another registry has been added with this id.', { field: 'path.id' });
}

/**
 * A name or domain name belongs to one registry or pipeline only; `ownId` is who asks for it.
 * @throws problem Conflict that names the field and the one that has it.
 */
export function requireFree(store: Store, name: string, field: string, ownId?: string): void {
  const owner = store.instances.find(
    (one) => one.id !== ownId && namesOf(store, one).some((taken) => sameHost(taken, name)),
  );
  if (!owner) return;
  const words = `${owner.name} has the name ${name} already.`;
  throw problem('Conflict', words, { field, takenBy: owner.name });
}

function namesOf(store: Store, { id, name }: RegistryInstance): string[] {
  const domain = recordOf(store, id).connection?.domain;
  return domain === undefined ? [name] : [name, domain];
}

/** The connected registry of an id. @throws problem NotFound. */
export function requireRegistry({ instances }: Store, id: string): RegistryInstance {
  const instance = instances.find((one) => one.id === id);
  if (!instance) throw problem('NotFound', 'No such registry.', { field: 'path.id' });
  return instance;
}

function notKept(field: string) {
  const name = `body.${field}`;
  const words = `The field ${name} is missing: what is stored is not sent to another address.`;
  return problem('InvalidRequest', words, { field: name });
}

function unusable(field: string) {
  const name = `body.${field}`;
  return problem('InvalidRequest', `The field ${name} cannot be used as it is.`, { field: name });
}
