import type { Handlers } from '../handle.ts';
import { overviewOf } from '../store/overview.ts';
import { riskChanges } from '../store/risk-changes.ts';

export const overviewHandlers = {
  getOverview: ({ store, now, query }) => overviewOf(store, query, now),

  listRiskChanges: ({ store, now, query }) => riskChanges(store, query, now),

  getFixTargets: ({ store }) => ({ targets: store.fixTargets }),

  setFixTargets: ({ store, body }) => {
    store.fixTargets = body.targets;
    return { targets: store.fixTargets };
  },
} satisfies Pick<Handlers, 'getOverview' | 'listRiskChanges' | 'getFixTargets' | 'setFixTargets'>;
