import { errorAt } from '#domain/registry-connection.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { connectionError, storedPassword } from '../registry-rules.ts';
import { connectRegistry, peekAt } from '../store/connect-registry.ts';
import { recordOf, toRegistry } from '../store/registries.ts';
import {
  requireConnection,
  requireForm,
  requireFree,
  requirePlace,
  requireRegistry,
  requireSame,
  requireSecrets,
} from '../store/registry-checks.ts';

type Ids =
  | 'listRegistries'
  | 'testRegistry'
  | 'addRegistry'
  | 'updateRegistry'
  | 'removeRegistry'
  | 'syncRegistry';

export const registryHandlers = {
  listRegistries: ({ store, now }) => ({
    rows: store.instances.map((instance) => toRegistry(store, instance, now)),
  }),

  testRegistry: ({ store, path, body, now }) => {
    requireForm(body);
    requireFree(store, body.domain, 'body.domain', path.id);
    const error = errorAt(path.step, connectionError(body));
    const over = path.step === 'list' && error === null;
    return { error, found: over ? peekAt(store, path.id, body, now) : null };
  },

  addRegistry: ({ store, path, body, now }) => {
    requireForm(body);
    const before = store.instances.find(({ id }) => id === path.id);
    if (before) {
      requireSame(store, before, body);
      return toRegistry(store, before, now);
    }
    requireFree(store, body.domain, 'body.domain');
    requireConnection(body);
    return toRegistry(store, connectRegistry(store, path.id, body, now), now);
  },

  updateRegistry: ({ store, path, body, now }) => {
    const instance = requireRegistry(store, path.id);
    const record = recordOf(store, path.id);
    const { connection } = record;
    if (!connection) {
      throw problem('Conflict', 'Only a registry that was added can be changed here.');
    }
    if (body.connection) {
      const { password = storedPassword(record), tokens: _tokens, ...place } = body.connection;
      const changed = { ...connection, ...place };
      requirePlace(changed);
      requireFree(store, changed.domain, 'body.connection.domain', path.id);
      requireSecrets(connection, body.connection);
      requireConnection({ ...changed, type: instance.registryType, password });
      Object.assign(record, { connection: changed, triedAt: now, refusedSince: null });
    }
    instance.imagesPerHour = body.imagesPerHour;
    return toRegistry(store, instance, now);
  },

  removeRegistry: ({ store, path }) => {
    const { id, registryType } = requireRegistry(store, path.id);
    if (!REGISTRY_FACTS[registryType].removable) {
      throw problem('Conflict', 'It comes with the account and cannot be removed.');
    }
    store.instances = store.instances.filter((instance) => instance.id !== id);
    store.registryRecords.delete(id);
    return { id };
  },

  syncRegistry: ({ store, path, now }) => {
    const instance = requireRegistry(store, path.id);
    const record = recordOf(store, path.id);
    if (record.pipeline) {
      throw problem('Conflict', 'A pipeline reports its images by itself while it builds.');
    }
    record.triedAt = now;
    return toRegistry(store, instance, now);
  },
} satisfies Pick<Handlers, Ids>;
