import * as z from 'zod/mini';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { endpoint } from './endpoint.ts';

const version = z.int().check(z.gte(1));

/** Longest name of a view; also the limit of the input field. */
export const VIEW_NAME_LIMIT = 60;

const content = {
  name: z.string().check(z.minLength(1), z.maxLength(VIEW_NAME_LIMIT)),
  category: z.enum(RISK_CATEGORIES),
  /** What the address keeps of a list, without the site: the same view serves both. */
  query: z.string().check(z.maxLength(4000)),
  /** Everybody sees it; nobody but its owner changes it. */
  shared: z.boolean(),
};

export const SavedView = z
  .object({ id: z.string(), version, ...content, ownerId: z.string(), owner: z.string() })
  .register(z.globalRegistry, { id: 'SavedView' });

export type SavedView = z.infer<typeof SavedView>;

export const listViews = endpoint({
  id: 'listViews',
  method: 'GET',
  url: '/api/views',
  summary: 'Views that the person has saved, and those that others share, oldest first',
  permission: 'risk.read',
  response: z.object({ rows: z.array(SavedView) }),
  problems: [],
});

const path = z.object({ id: z.uuid() });

/** The caller chooses the id, so that the same request twice makes one view. */
export const saveView = endpoint({
  id: 'saveView',
  method: 'PUT',
  url: '/api/views/:id',
  summary: 'Save a view, or change the version of it that was read',
  permission: 'risk.read',
  path,
  body: z.object({ version: z.nullable(version), ...content }),
  response: SavedView,
  problems: ['Conflict'],
});

export const deleteView = endpoint({
  id: 'deleteView',
  method: 'DELETE',
  url: '/api/views/:id',
  summary: 'Delete a view of one’s own; gives it back, so that it can be saved again',
  permission: 'risk.read',
  path,
  response: SavedView,
  problems: ['NotFound', 'Conflict'],
});
