import type { FileWhitelistRule } from '#contract/file-whitelist.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import type { Store } from '../store/store.ts';

export const fileWhitelistHandlers = {
  listFileWhitelist: ({ store }) => ({ rows: store.fileWhitelist.toReversed() }),

  setFileWhitelistScope: ({ store, path, body }) => {
    const rule = ruleOf(store, path.id);
    rule.scope = body.scope;
    return rule;
  },

  deleteFileWhitelistRule: ({ store, path }) => {
    const rule = ruleOf(store, path.id);
    store.fileWhitelist = store.fileWhitelist.filter((one) => one !== rule);
    return { id: rule.id };
  },
} satisfies Pick<
  Handlers,
  'listFileWhitelist' | 'setFileWhitelistScope' | 'deleteFileWhitelistRule'
>;

/** @throws problem NotFound */
function ruleOf(store: Store, id: string): FileWhitelistRule {
  const rule = store.fileWhitelist.find((one) => one.id === id);
  if (!rule) throw problem('NotFound', 'There is no such rule.', { field: 'path.id' });
  return rule;
}
