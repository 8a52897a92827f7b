import type { SavedView } from '#contract/saved-views.ts';
import { sameValue } from '#lib/same-value.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';

export const savedViewHandlers = {
  listViews: ({ store, personId }) => ({
    rows: [...store.views.values()].filter(({ shared, ownerId }) => shared || ownerId === personId),
  }),

  saveView: ({ store, person, personId, path, body }) => {
    const { version, ...content } = body;
    if (content.name.trim() === '')
      throw problem('InvalidRequest', 'A name needs at least one word.', { field: 'body.name' });
    const before = store.views.get(path.id);
    const view: SavedView = {
      id: path.id,
      version: (version ?? 0) + 1,
      ...content,
      ownerId: personId,
      owner: person,
    };
    // A save whose reply was lost is sent again: it has done its work already.
    if (before && sameValue(before, view)) return before;
    if (before) refuseOthers(before, personId);
    if ((before?.version ?? null) !== version)
      throw problem('Conflict', before ? 'The view was changed.' : 'The view was deleted.');
    store.views.set(view.id, view);
    return view;
  },

  deleteView: ({ store, personId, path }) => {
    const view = store.views.get(path.id);
    if (!view) throw problem('NotFound', 'There is no such view.', { field: 'path.id' });
    refuseOthers(view, personId);
    store.views.delete(path.id);
    return view;
  },
} satisfies Pick<Handlers, 'listViews' | 'saveView' | 'deleteView'>;

function refuseOthers({ ownerId, owner }: SavedView, personId: string): void {
  if (ownerId !== personId) throw problem('Conflict', `Only ${owner} can change this view.`);
}
