import type { Handlers } from '../handle.ts';
import { overviewDays, overviewOf } from '../store/overview.ts';

export const overviewHandlers = {
  getOverview: ({ store, now, query }) =>
    overviewOf(store, { ...query, days: overviewDays(query.days) }, now),

  getFixTargets: ({ store }) => ({ targets: store.fixTargets }),

  setFixTargets: ({ store, body }) => {
    store.fixTargets = body.targets;
    return { targets: store.fixTargets };
  },
} satisfies Pick<Handlers, 'getOverview' | 'getFixTargets' | 'setFixTargets'>;
