import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { pipelineToken } from '../store/pipeline-token.ts';
import { recordOf, toRegistry } from '../store/registries.ts';
import { requireFree, requireRegistry } from '../store/registry-checks.ts';
import type { Store } from '../store/store.ts';

export const pipelineHandlers = {
  addPipeline: ({ store, path, body, now }) => {
    const { id } = path;
    const before = store.instances.find((instance) => instance.id === id);
    if (before && (before.name !== body.name || before.registryType !== 'cicd')) {
      throw problem('Conflict', 'Something else has been added with this id.', {
        field: 'path.id',
      });
    }
    if (!before) {
      requireFree(store, body.name, 'body.name');
      store.instances.push({
        id,
        ...body,
        registryType: 'cicd',
        zone: null,
        repositories: 0,
        images: 0,
        imagesPerHour: null,
      });
      store.registryRecords.set(id, {
        connectedAt: now,
        triedAt: null,
        refusedSince: null,
        connection: null,
        pipeline: { rotations: 0, tokenCreatedAt: now, tokenUsedAt: null, retentionDays: 90 },
      });
    }
    return withToken(store, id, now);
  },

  rotateToken: ({ store, path, now }) => {
    const pipeline = pipelineOf(store, path.id);
    pipeline.rotations += 1;
    pipeline.tokenCreatedAt = now;
    pipeline.tokenUsedAt = null;
    return withToken(store, path.id, now);
  },

  setRetention: ({ store, path, body, now }) => {
    pipelineOf(store, path.id).retentionDays = body.days;
    return toRegistry(store, requireRegistry(store, path.id), now);
  },
} satisfies Pick<Handlers, 'addPipeline' | 'rotateToken' | 'setRetention'>;

/** @throws problem NotFound. */
function pipelineOf(store: Store, id: string) {
  const { pipeline } = recordOf(store, requireRegistry(store, id).id);
  if (!pipeline) throw problem('NotFound', 'No such pipeline.', { field: 'path.id' });
  return pipeline;
}

function withToken(store: Store, id: string, now: number) {
  const registry = toRegistry(store, requireRegistry(store, id), now);
  return { registry, token: pipelineToken(id, pipelineOf(store, id).rotations) };
}
